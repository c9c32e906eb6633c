package org.jmpi.gpu.internal.host;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.jmpi.gpu.HostBody;
import org.jmpi.gpu.HostCall;
import org.jmpi.gpu.Range;
import org.jmpi.gpu.internal.backend.BackendKernel;
import org.jmpi.gpu.internal.backend.BackendStream;

/// Runs a Java body on all processors of this process: a few parts for each, so that a slow one doesn't hold up all.
record HostKernel(HostBody body) implements BackendKernel {
    private static final int PARTS_A_PROCESSOR = 4;

    @Override
    public void launch(BackendStream stream, Range range, Object[] args) {
        var call = new HostCall(range, Arrays.stream(args).map(HostKernel::argument).toArray());
        int processors = Runtime.getRuntime().availableProcessors();
        if (processors == 1) {
            body.run(call, 0, range.last());
            return;
        }
        long blocks = Math.ceilDiv(range.last(), range.lastBlock());
        long parts = Math.min(blocks, (long) PARTS_A_PROCESSOR * processors);
        LongStream.range(0, parts)
                .parallel()
                .forEach(part -> run(call, blocks * part / parts, blocks * (part + 1) / parts));
    }

    private void run(HostCall call, long firstBlock, long endBlock) {
        Range range = call.range();
        body.run(call, firstBlock * range.lastBlock(), Math.min(endBlock * range.lastBlock(), range.last()));
    }

    private static Object argument(Object value) {
        return value instanceof Place place
                ? ((HostMemory) place.memory()).segment().asSlice(place.offset(), place.bytes())
                : value;
    }
}
