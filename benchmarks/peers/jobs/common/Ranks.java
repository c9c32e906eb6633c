/** The ranks of a job, as little of them as the jobs need. */
public interface Ranks {
    int rank();

    int size();

    /** Add arrays up, element by element, over all ranks; each gets the sums. */
    void sum(double[] values);

    /** As with doubles. */
    void sum(long[] values);

    /** Blocks of equal length, one of each rank, to all ranks. */
    void share(double[] blocks);

    /** Send bytes of any number. */
    void sendBytes(byte[] data, int to);

    byte[] receiveBytes(int from);

    /** Send two numbers. */
    void send(long[] two, int to);

    /** Receive two numbers. */
    void receive(long[] two, int from);

    /** Whether a message of a rank is there. */
    boolean hasMessage(int from);
}
