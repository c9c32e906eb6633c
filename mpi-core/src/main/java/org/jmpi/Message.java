package org.jmpi;

/// A message taken out of matching by `mprobe` (MPI-4.1 §3.8.2): only this handle can receive it, once.
public interface Message {

    /// Source, tag and length of the message.
    Status status();

    /// Receive the message into `buf`; blocks until it is there.
    Status recv(Buf buf);

    /// Start receiving the message into `buf`.
    @CheckReturnValue
    Request irecv(Buf buf);
}
