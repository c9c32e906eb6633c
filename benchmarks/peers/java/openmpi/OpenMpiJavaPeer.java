import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import mpi.MPI;
import mpi.MPIException;
import mpi.Request;

/** Open MPI's Java bindings, with direct buffers: the faster of their two kinds of memory. */
public final class OpenMpiJavaPeer implements Link {
    private final int rank;
    private final List<Request> started = new ArrayList<>();
    private ByteBuffer out = MPI.newByteBuffer(0);
    private ByteBuffer in = MPI.newByteBuffer(0);

    private OpenMpiJavaPeer() throws MPIException {
        rank = MPI.COMM_WORLD.getRank();
    }

    public static void main(String[] words) throws Exception {
        String[] own = MPI.Init(words);
        Figures.run(new OpenMpiJavaPeer(), new Arguments(own));
        MPI.Finalize();
    }

    @Override
    public int rank() {
        return rank;
    }

    @Override
    public void resize(int bytes) {
        out = MPI.newByteBuffer(bytes);
        in = MPI.newByteBuffer(bytes);
    }

    @Override
    public void send(int bytes, int tag) throws MPIException {
        MPI.COMM_WORLD.send(out, bytes, MPI.BYTE, 1 - rank, tag);
    }

    @Override
    public void receive(int bytes, int tag) throws MPIException {
        MPI.COMM_WORLD.recv(in, bytes, MPI.BYTE, 1 - rank, tag);
    }

    @Override
    public void startSend(int bytes, int tag) throws MPIException {
        started.add(MPI.COMM_WORLD.iSend(out, bytes, MPI.BYTE, 1 - rank, tag));
    }

    @Override
    public void startReceive(int bytes, int tag) throws MPIException {
        started.add(MPI.COMM_WORLD.iRecv(in, bytes, MPI.BYTE, 1 - rank, tag));
    }

    @Override
    public void waitAll() throws MPIException {
        Request.waitAll(started.toArray(new Request[0]));
        started.clear();
    }

    @Override
    public String memory() {
        return "native";
    }
}
