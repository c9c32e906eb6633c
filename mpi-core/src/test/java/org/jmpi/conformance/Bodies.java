package org.jmpi.conformance;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Finds the bodies. Order is the same on every rank: by topic as listed, then by name.
public final class Bodies {
    private static final List<Class<?>> TOPICS = List.of(SizeBodies.class, AlignmentBodies.class,
            StreamBodies.class,
            ModeBodies.class, BufferedBodies.class, NonblockingBodies.class, CompletionBodies.class,
            CancelBodies.class, PersistentBodies.class, ProbeBodies.class, MatchedProbeBodies.class,
            OrderBodies.class,
            WildcardBodies.class, PatternBodies.class, ReplaceBodies.class, SelfBodies.class,
            ProcNullBodies.class,
            TruncationBodies.class, TypeBodies.class, ArgumentBodies.class, StatusBodies.class,
            DatatypeBodies.class,
            StructBodies.class, ArenaBodies.class, DupBodies.class, SplitBodies.class, SubgroupBodies.class,
            FreeBodies.class, GroupBodies.class, AttributeBodies.class, ThreadBodies.class,
            VirtualThreadBodies.class,
            LingerBodies.class, CloseBodies.class, CartBodies.class, GraphBodies.class,
            InterBodies.class);

    private Bodies() {
    }

    /// Point-to-point, communicators and threads: what needs no collectives module.
    public static List<BodyCase> core() {
        return of(TOPICS);
    }

    /// The bodies of some topics.
    public static List<BodyCase> of(List<Class<?>> topics) {
        return topics.stream().flatMap(Bodies::of).toList();
    }

    private static Stream<BodyCase> of(Class<?> topic) {
        return Arrays.stream(topic.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(RankTest.class))
                .sorted(Comparator.comparing(Method::getName))
                .map(method -> new BodyCase(method,
                        Objects.requireNonNull(method.getAnnotation(RankTest.class))));
    }
}
