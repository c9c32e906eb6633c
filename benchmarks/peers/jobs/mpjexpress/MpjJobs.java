import mpi.MPI;

/** The jobs with MPJ Express. */
public final class MpjJobs implements Ranks {
    public static void main(String[] words) throws Exception {
        // Ahead of what the user gave stand MPJ Express's own arguments, which Init takes off.
        String[] own = MPI.Init(words);
        Jobs.run(new MpjJobs(), own);
        MPI.Finalize();
    }

    @Override
    public int rank() {
        return MPI.COMM_WORLD.Rank();
    }

    @Override
    public int size() {
        return MPI.COMM_WORLD.Size();
    }

    @Override
    public void sum(double[] values) {
        double[] sums = new double[values.length];
        MPI.COMM_WORLD.Allreduce(values, 0, sums, 0, values.length, MPI.DOUBLE, MPI.SUM);
        System.arraycopy(sums, 0, values, 0, values.length);
    }

    @Override
    public void sum(long[] values) {
        long[] sums = new long[values.length];
        MPI.COMM_WORLD.Allreduce(values, 0, sums, 0, values.length, MPI.LONG, MPI.SUM);
        System.arraycopy(sums, 0, values, 0, values.length);
    }

    @Override
    public void share(double[] blocks) {
        int length = blocks.length / size();
        double[] own = new double[length];
        System.arraycopy(blocks, rank() * length, own, 0, length);
        MPI.COMM_WORLD.Allgather(own, 0, length, MPI.DOUBLE, blocks, 0, length, MPI.DOUBLE);
    }

    @Override
    public void sendBytes(byte[] data, int to) {
        MPI.COMM_WORLD.Send(data, 0, data.length, MPI.BYTE, to, 0);
    }

    @Override
    public byte[] receiveBytes(int from) {
        byte[] data = new byte[MPI.COMM_WORLD.Probe(from, 0).Get_count(MPI.BYTE)];
        MPI.COMM_WORLD.Recv(data, 0, data.length, MPI.BYTE, from, 0);
        return data;
    }

    @Override
    public void send(long[] two, int to) {
        MPI.COMM_WORLD.Send(two, 0, 2, MPI.LONG, to, 1);
    }

    @Override
    public void receive(long[] two, int from) {
        MPI.COMM_WORLD.Recv(two, 0, 2, MPI.LONG, from, 1);
    }

    @Override
    public boolean hasMessage(int from) {
        return MPI.COMM_WORLD.Iprobe(from, 1) != null;
    }
}
