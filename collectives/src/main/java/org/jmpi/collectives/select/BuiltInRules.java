package org.jmpi.collectives.select;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jmpi.spi.CollectiveCall.Operation;

/// The rules that come with jmpi. They stand here and not in a file, and are read for an operation when it is first wanted:
/// to open the jar and to read them all took most of a rank's first collective.
final class BuiltInRules {
    static final String TEXT = """
            # Which algorithm serves which collective. The first rule that holds wins.
            #
            #   operation  condition*  algorithm
            #
            # Conditions: bytes<=N bytes>=N size<=N size>=N hosts<=N hosts>=N commutative inPlace, where N may end in
            # K, M or G. bytes: the whole buffer (bcast, reductions, scans), one rank's block (gather, scatter, allGather,
            # allToAll), all blocks (allGatherv, reduceScatter,
            # reduceScatterBlock). Only what is equal on all ranks may decide. An algorithm
            # that refuses a problem is passed over.

            barrier        hosts>=2                 twoLevel
            barrier                                 dissemination

            bcast          hosts>=2                 twoLevel
            bcast                                   shared-memory
            bcast          size<=4                  binomial
            bcast          bytes<=32K               binomial
            bcast          bytes>=1M  size<=16      chain
            bcast                                   circulant

            reduce         hosts>=2                 twoLevel
            reduce                                  shared-memory
            reduce         bytes<=8K                binomial
            reduce                                  rabenseifner

            allReduce      hosts>=2                 twoLevel
            allReduce                               shared-memory
            allReduce      bytes<=8K                recursiveDoubling
            allReduce      commutative  size<=16    ring
            allReduce      commutative              circulant
            allReduce                               rabenseifner

            gather                                  shared-memory
            gather         bytes<=8K                binomial
            gather                                  linear
            gatherv                                 linear

            scatter        bytes<=16K               shared-memory
            scatter        bytes<=8K                binomial
            scatter                                 linear
            scatterv                                linear

            allGather      hosts>=2                 twoLevel
            allGather                               shared-memory
            allGather      size<=3                  ring
            allGather      bytes<=8K                recursiveDoubling
            allGather      bytes<=8K                circulant
            allGather                               ring
            allGatherv     size>=4  bytes<=32K      circulant
            allGatherv                              ring

            allToAll                                shared-memory
            allToAll       bytes<=256  size>=8      bruck
            allToAll       inPlace                  swap
            allToAll       bytes<=32K               linear
            allToAll                                pairwise
            allToAllv      inPlace                  swap
            allToAllv                               pairwise
            allToAllw      inPlace                  swap
            allToAllw                               pairwise

            reduceScatter                           shared-memory
            reduceScatter  bytes<=1K  size>=8       reduceThenScatter
            reduceScatter  commutative  size>=4     circulant
            reduceScatter                           pairwise
            reduceScatterBlock                      shared-memory
            reduceScatterBlock  bytes<=1K  size>=8  reduceThenScatter
            reduceScatterBlock                      pairwise

            scan                                    recursiveDoubling
            exscan                                  recursiveDoubling

            neighborAllGather                       direct
            neighborAllGatherv                      direct
            neighborAllToAll                        direct
            neighborAllToAllv                       direct
            neighborAllToAllw                       direct
            """;
    private static final Map<Operation, List<Rule>> READ = new ConcurrentHashMap<>();

    private BuiltInRules() {
    }

    /// Those of an operation.
    static List<Rule> of(Operation operation) {
        return READ.computeIfAbsent(operation, _ -> RuleFile.parse("BuiltInRules", TEXT, operation));
    }
}
