package org.jmpi.samples.words;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The text in a file, of any length.
public final class FileText implements TextSource {
    private final FileChannel channel;
    private final long size;

    private FileText(FileChannel channel) throws IOException {
        this.channel = channel;
        size = channel.size();
    }

    /// Open a file.
    ///
    /// @throws IllegalArgumentException where it isn't there, can't be read, or is no regular file
    public static FileText open(String name) throws IOException {
        Path path = Path.of(name);
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw new IllegalArgumentException("not a readable file: file=" + name + ", folder="
                    + Path.of("").toAbsolutePath()
                    + "; give a text file that every rank can read under this name");
        }
        return new FileText(FileChannel.open(path, StandardOpenOption.READ));
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public int read(long position, byte[] block) throws IOException {
        return channel.read(ByteBuffer.wrap(block), position);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
