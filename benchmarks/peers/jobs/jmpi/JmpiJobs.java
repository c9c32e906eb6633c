import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.Mpi;
import org.jmpi.Op;

/** The jobs with jmpi. */
public final class JmpiJobs implements Ranks {
    private final Communicator world;

    private JmpiJobs(Communicator world) {
        this.world = world;
    }

    public static void main(String[] words) {
        try (Mpi mpi = Mpi.init(words)) {
            Jobs.run(new JmpiJobs(mpi.world()), words);
        }
    }

    @Override
    public int rank() {
        return world.rank();
    }

    @Override
    public int size() {
        return world.size();
    }

    @Override
    public void sum(double[] values) {
        world.allReduce(Buf.of(values), Op.SUM);
    }

    @Override
    public void sum(long[] values) {
        world.allReduce(Buf.of(values), Op.SUM);
    }

    @Override
    public void share(double[] blocks) {
        world.allGather(Buf.of(blocks));
    }

    @Override
    public void sendBytes(byte[] data, int to) {
        world.send(Buf.of(data), to, 0);
    }

    @Override
    public byte[] receiveBytes(int from) {
        byte[] data = new byte[(int) world.probe(from, 0).bytes()];
        world.recv(Buf.of(data), from, 0);
        return data;
    }

    @Override
    public void send(long[] two, int to) {
        world.send(Buf.of(two), to, 1);
    }

    @Override
    public void receive(long[] two, int from) {
        world.recv(Buf.of(two), from, 1);
    }

    @Override
    public boolean hasMessage(int from) {
        return world.iprobe(from, 1) != null;
    }
}
