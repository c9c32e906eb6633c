package org.jmpi.benchmarks.collectives;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jmpi.Op;
import org.jmpi.Request;
import org.jmpi.benchmarks.options.Form;

/// The collectives in their three forms, as data. Roots are rank 0; reductions add doubles; the forms with counts are given
/// equal ones.
enum Collective {
    BARRIER("barrier", Shape.NOTHING, o -> o.world().barrier(), o -> o.world().iBarrier(),
            o -> o.world().barrierInit()), //
    BCAST("bcast", Shape.MESSAGE, o -> o.world().bcast(o.out(), 0), o -> o.world().iBcast(o.out(), 0),
            o -> o.world().bcastInit(o.out(), 0)), //
    GATHER("gather", Shape.BLOCKS, o -> o.world().gather(o.out(), o.inAll(), 0),
            o -> o.world().iGather(o.out(), o.inAll(), 0), o -> o.world().gatherInit(o.out(), o.inAll(), 0)), //
    GATHERV("gatherv", Shape.BLOCKS, o -> o.world().gatherv(o.out(), o.inAll(), o.counts(), o.displs(), 0),
            o -> o.world().iGatherv(o.out(), o.inAll(), o.counts(), o.displs(), 0),
            o -> o.world().gathervInit(o.out(), o.inAll(), o.counts(), o.displs(), 0)), //
    SCATTER("scatter", Shape.BLOCKS, o -> o.world().scatter(o.outAll(), o.in(), 0),
            o -> o.world().iScatter(o.outAll(), o.in(), 0), o -> o.world().scatterInit(o.outAll(), o.in(), 0)), //
    SCATTERV("scatterv", Shape.BLOCKS, o -> o.world().scatterv(o.outAll(), o.counts(), o.displs(), o.in(), 0),
            o -> o.world().iScatterv(o.outAll(), o.counts(), o.displs(), o.in(), 0),
            o -> o.world().scattervInit(o.outAll(), o.counts(), o.displs(), o.in(), 0)), //
    ALL_GATHER("allGather", Shape.BLOCKS, o -> o.world().allGather(o.out(), o.inAll()),
            o -> o.world().iAllGather(o.out(), o.inAll()), o -> o.world().allGatherInit(o.out(), o.inAll())), //
    ALL_GATHERV("allGatherv", Shape.BLOCKS,
            o -> o.world().allGatherv(o.out(), o.inAll(), o.counts(), o.displs()),
            o -> o.world().iAllGatherv(o.out(), o.inAll(), o.counts(), o.displs()),
            o -> o.world().allGathervInit(o.out(), o.inAll(), o.counts(), o.displs())), //
    ALL_TO_ALL("allToAll", Shape.BLOCKS, o -> o.world().allToAll(o.outAll(), o.inAll()),
            o -> o.world().iAllToAll(o.outAll(), o.inAll()), o -> o.world().allToAllInit(o.outAll(), o.inAll())), //
    ALL_TO_ALLV("allToAllv", Shape.BLOCKS,
            o -> o.world().allToAllv(o.outAll(), o.counts(), o.displs(), o.inAll(), o.counts(), o.displs()),
            o -> o.world().iAllToAllv(o.outAll(), o.counts(), o.displs(), o.inAll(), o.counts(), o.displs()),
            o -> o.world().allToAllvInit(o.outAll(), o.counts(), o.displs(), o.inAll(), o.counts(), o.displs())), //
    ALL_TO_ALLW("allToAllw", Shape.BLOCKS, o -> o.world().allToAllw(o.outEach(), o.inEach()),
            o -> o.world().iAllToAllw(o.outEach(), o.inEach()),
            o -> o.world().allToAllwInit(o.outEach(), o.inEach())), //
    REDUCE("reduce", Shape.REDUCTION, o -> o.world().reduce(o.out(), o.in(), Op.SUM, 0),
            o -> o.world().iReduce(o.out(), o.in(), Op.SUM, 0),
            o -> o.world().reduceInit(o.out(), o.in(), Op.SUM, 0)), //
    ALL_REDUCE("allReduce", Shape.REDUCTION, o -> o.world().allReduce(o.out(), o.in(), Op.SUM),
            o -> o.world().iAllReduce(o.out(), o.in(), Op.SUM),
            o -> o.world().allReduceInit(o.out(), o.in(), Op.SUM)), //
    REDUCE_SCATTER("reduceScatter", Shape.REDUCTION_OF_BLOCKS,
            o -> o.world().reduceScatter(o.outAll(), o.in(), o.counts(), Op.SUM),
            o -> o.world().iReduceScatter(o.outAll(), o.in(), o.counts(), Op.SUM),
            o -> o.world().reduceScatterInit(o.outAll(), o.in(), o.counts(), Op.SUM)), //
    REDUCE_SCATTER_BLOCK("reduceScatterBlock", Shape.REDUCTION_OF_BLOCKS,
            o -> o.world().reduceScatterBlock(o.outAll(), o.in(), Op.SUM),
            o -> o.world().iReduceScatterBlock(o.outAll(), o.in(), Op.SUM),
            o -> o.world().reduceScatterBlockInit(o.outAll(), o.in(), Op.SUM)), //
    SCAN("scan", Shape.REDUCTION, o -> o.world().scan(o.out(), o.in(), Op.SUM),
            o -> o.world().iScan(o.out(), o.in(), Op.SUM), o -> o.world().scanInit(o.out(), o.in(), Op.SUM)), //
    EXSCAN("exscan", Shape.REDUCTION, o -> o.world().exscan(o.out(), o.in(), Op.SUM),
            o -> o.world().iExscan(o.out(), o.in(), Op.SUM), o -> o.world().exscanInit(o.out(), o.in(), Op.SUM));

    private final String method;
    private final Shape shape;
    private final Consumer<Operands> blocking;
    private final Function<Operands, Request> nonblocking;
    private final Function<Operands, Request> persistent;

    Collective(String method, Shape shape, Consumer<Operands> blocking, Function<Operands, Request> nonblocking,
            Function<Operands, Request> persistent) {
        this.method = method;
        this.shape = shape;
        this.blocking = blocking;
        this.nonblocking = nonblocking;
        this.persistent = persistent;
    }

    /// Those of these names, in this order; all where there are no names.
    ///
    /// @throws IllegalArgumentException where a name isn't one of theirs
    static List<Collective> named(List<String> names) {
        return names.isEmpty() ? List.of(values()) : names.stream().map(Collective::named).toList();
    }

    private static Collective named(String name) {
        return Arrays.stream(values())
                .filter(collective -> collective.method.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("option out of range: --only=" + name
                        + "; give some of "
                        + Arrays.stream(values()).map(c -> c.method).collect(Collectors.joining(","))));
    }

    /// The method's name: `allReduce`, `iAllReduce`, `allReduceInit`.
    String method(Form form) {
        return switch (form) {
            case BLOCKING -> method;
            case NONBLOCKING -> "i" + method.substring(0, 1).toUpperCase(Locale.ROOT) + method.substring(1);
            case PERSISTENT -> method + "Init";
        };
    }

    Shape shape() {
        return shape;
    }

    Consumer<Operands> blocking() {
        return blocking;
    }

    Function<Operands, Request> nonblocking() {
        return nonblocking;
    }

    Function<Operands, Request> persistent() {
        return persistent;
    }
}
