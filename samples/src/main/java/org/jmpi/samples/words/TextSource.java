package org.jmpi.samples.words;

import java.io.IOException;

/// A text in UTF-8 of which any part can be read.
public interface TextSource extends AutoCloseable {

    /// Length in bytes.
    long size();

    /// Read at most a block's length of bytes from a position on.
    ///
    /// @return the number of bytes read, -1 at the end
    int read(long position, byte[] block) throws IOException;

    @Override
    void close() throws IOException;
}
