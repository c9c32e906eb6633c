package org.jmpi.launcher.ship;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/// What is sent as one, as a tar file: a jar, an executable, a folder of classes, or jmpi.
///
/// @param name    for messages
/// @param place   of it among the members; empty where it is all of them
/// @param members its files, in the order of the tar file
/// @param sum     SHA-256 of the tar file: 64 hexadecimal digits
/// @param size    bytes of the tar file
public record Bundle(String name, String place, List<Member> members, String sum, long size) {
    /// Enough for any program, and too little for a home folder that was named by mistake.
    private static final long MOST_IN_FOLDER = 1L << 30;

    /// A file.
    ///
    /// @param name in the bundle, with slashes
    /// @param file where it lies here
    public record Member(String name, Path file) {
    }

    /// Look at files, and read them once.
    ///
    /// @throws IOException where one can't be read
    public static Bundle of(String name, String place, List<Member> members) throws IOException {
        MessageDigest digest = sha256();
        MeasuredStream measured = new MeasuredStream(new DigestOutputStream(OutputStream.nullOutputStream(), digest),
                Long.MAX_VALUE, _ -> {});
        write(members, measured);
        return new Bundle(name, place, members, HexFormat.of().formatHex(digest.digest()), measured.count());
    }

    /// A file, or a folder with all that is below it.
    static Bundle of(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return of(path.toString(), "", below(path));
        }
        String name = Objects.requireNonNull(path.getFileName()).toString();
        return of(path.toString(), name, List.of(new Member(name, path)));
    }

    private static List<Member> below(Path folder) throws IOException {
        List<Member> members = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            long total = 0;
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                total += Files.size(file);
                if (total > MOST_IN_FOLDER) {
                    throw new IOException("folder " + folder + " holds too much to be sent: bytes>" + MOST_IN_FOLDER
                            + "; name a folder on the class path that holds classes alone");
                }
                members.add(new Member(folder.relativize(file).toString(), file));
            }
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
        members.sort(Comparator.comparing(Member::name));
        return members;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static void write(List<Member> members, OutputStream out) throws IOException {
        TarWriter tar = new TarWriter(out);
        for (Member member : members) {
            tar.put(member.name(), member.file());
        }
        tar.end();
    }

    /// Send its bytes, which are [#size]; blocks.
    ///
    /// @param progress told of each piece's bytes
    /// @throws IOException where they have become more or fewer, or can't be read or written
    void sendTo(OutputStream out, IntConsumer progress) throws IOException {
        MeasuredStream measured = new MeasuredStream(out, size, progress);
        write(members, measured);
        if (measured.count() != size) {
            throw new IOException(name + " changed while it was sent: announced=" + size + ", sent="
                    + measured.count());
        }
        out.flush();
    }
}
