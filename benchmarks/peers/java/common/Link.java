/** What a figure needs of an MPI library: two ranks that send bytes from and to memory of the library's choice. */
interface Link {
    int WINDOW = 64;

    int rank();

    /** Takes memory for messages of so many bytes. */
    void resize(int bytes);

    void send(int bytes, int tag) throws Exception;

    void receive(int bytes, int tag) throws Exception;

    /** Starts a send as part of a window. */
    void startSend(int bytes, int tag) throws Exception;

    /** Starts a receive as part of a window. */
    void startReceive(int bytes, int tag) throws Exception;

    /** Waits for all that was started. */
    void waitAll() throws Exception;

    /** The memory that {@link #resize} takes, as the output names it. */
    String memory();
}
