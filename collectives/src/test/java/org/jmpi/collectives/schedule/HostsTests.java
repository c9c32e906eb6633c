package org.jmpi.collectives.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HostsTests {

    @Test
    void hostsAreNumberedByTheirLowestRanks() {
        Hosts hosts = Hosts.of(5, rank -> new int[]{7, 7, 3, 7, 3}[rank]);
        assertThat(hosts.count()).isEqualTo(2);
        assertThat(hosts.ranks(0, 5)).containsExactly(0, 1, 3);
        assertThat(hosts.ranks(1, 5)).containsExactly(2, 4);
    }

    @Test
    void oneHostIsTheSameForAllSizes() {
        assertThat(Hosts.of(5, _ -> 3)).isSameAs(Hosts.ONE).isEqualTo(Hosts.of(9, _ -> 0));
        assertThat(Hosts.ONE.ranks(0, 3)).containsExactly(0, 1, 2);
    }

    @Test
    void hostsAreEqualByWhoSharesOne() {
        Hosts hosts = Hosts.of(4, rank -> rank / 2);
        assertThat(hosts).isEqualTo(Hosts.of(4, rank -> 9 - rank / 2)).isNotEqualTo(Hosts.of(4, rank -> rank % 2));
        assertThat(hosts.inRankOrder()).isTrue();
        assertThat(Hosts.of(4, rank -> rank % 2).inRankOrder()).isFalse();
    }

    @Test
    void aProblemOnOtherHostsIsAnotherProblem() {
        Problem problem = Problems.barrier(4, 1);
        assertThat(problem.on(Hosts.ONE)).isSameAs(problem);
        assertThat(problem.on(Hosts.of(4, rank -> rank))).isNotEqualTo(problem);
    }
}
