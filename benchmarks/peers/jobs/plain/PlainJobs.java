/** The jobs by one thread, without any library. */
public final class PlainJobs implements Ranks {
    public static void main(String[] words) {
        Jobs.run(new PlainJobs(), words);
    }

    @Override
    public int rank() {
        return 0;
    }

    @Override
    public int size() {
        return 1;
    }

    @Override
    public void sum(double[] values) {
    }

    @Override
    public void sum(long[] values) {
    }

    @Override
    public void share(double[] blocks) {
    }

    @Override
    public void sendBytes(byte[] data, int to) {
        throw new IllegalStateException("nobody else is there");
    }

    @Override
    public byte[] receiveBytes(int from) {
        throw new IllegalStateException("nobody else is there");
    }

    @Override
    public void send(long[] two, int to) {
        throw new IllegalStateException("nobody else is there");
    }

    @Override
    public void receive(long[] two, int from) {
        throw new IllegalStateException("nobody else is there");
    }

    @Override
    public boolean hasMessage(int from) {
        return false;
    }
}
