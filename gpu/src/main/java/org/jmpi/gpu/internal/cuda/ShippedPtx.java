package org.jmpi.gpu.internal.cuda;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/// The ready-made kernels as PTX, so that they need nothing but the driver. `gpu/ptx` makes the files.
final class ShippedPtx {
    private ShippedPtx() {
    }

    /// The PTX of a text.
    ///
    /// @param digest of that text
    static Optional<byte[]> find(String digest) {
        try (InputStream file = ShippedPtx.class.getResourceAsStream("ptx/" + digest + ".ptx")) {
            return file == null ? Optional.empty() : Optional.of(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("PTX can't be read: digest=" + digest, e);
        }
    }
}
