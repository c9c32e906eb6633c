import java.util.ArrayList;
import java.util.List;
import mpi.MPI;
import mpi.Request;

/** MPJ Express, with byte arrays. In its multicore mode the ranks are threads of one JVM. */
public final class MpjPeer implements Link {
    private final int rank = MPI.COMM_WORLD.Rank();
    private final List<Request> started = new ArrayList<>();
    private byte[] out = {};
    private byte[] in = {};

    public static void main(String[] words) throws Exception {
        String[] own = MPI.Init(words);
        // Ahead of what the user gave stand MPJ Express's own arguments, which Init takes off.
        Figures.run(new MpjPeer(), new Arguments(own));
        MPI.Finalize();
    }

    @Override
    public int rank() {
        return rank;
    }

    @Override
    public void resize(int bytes) {
        out = new byte[bytes];
        in = new byte[bytes];
    }

    @Override
    public void send(int bytes, int tag) {
        MPI.COMM_WORLD.Send(out, 0, bytes, MPI.BYTE, 1 - rank, tag);
    }

    @Override
    public void receive(int bytes, int tag) {
        MPI.COMM_WORLD.Recv(in, 0, bytes, MPI.BYTE, 1 - rank, tag);
    }

    @Override
    public void startSend(int bytes, int tag) {
        started.add(MPI.COMM_WORLD.Isend(out, 0, bytes, MPI.BYTE, 1 - rank, tag));
    }

    @Override
    public void startReceive(int bytes, int tag) {
        started.add(MPI.COMM_WORLD.Irecv(in, 0, bytes, MPI.BYTE, 1 - rank, tag));
    }

    @Override
    public void waitAll() {
        Request.Waitall(started.toArray(new Request[0]));
        started.clear();
    }

    @Override
    public String memory() {
        return "heap";
    }
}
