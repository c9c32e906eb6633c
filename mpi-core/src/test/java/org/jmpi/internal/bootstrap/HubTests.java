package org.jmpi.internal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jmpi.internal.deadlock.OnDeadlock;
import org.jmpi.internal.profile.ClockEstimate;
import org.jmpi.internal.threads.Daemon;
import org.jmpi.internal.tls.JobCertificate;
import org.jmpi.testing.RecordedLog;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class HubTests {
    private static final int RANKS = 2;
    private static final long LONG = 30_000;

    private final byte[] secret = Handshake.newSecret();
    private final CountDownLatch allThere = new CountDownLatch(1);
    private final CountDownLatch lost = new CountDownLatch(1);
    private Hub hub;

    @BeforeEach
    void start() throws IOException {
        start(0, null);
    }

    private void start(int timeoutSeconds, @Nullable JobCertificate certificate) throws IOException {
        hub = new Hub(secret, certificate, RANKS, true, 0,
                new HubSettings(OnDeadlock.ABORT, timeoutSeconds, certificate != null));
        hub.start(allThere::countDown);
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    private RankLine connect(int rank, byte[] key) throws IOException {
        return connect(rank, key, null);
    }

    private RankLine connect(int rank, byte[] key, @Nullable JobCertificate certificate) throws IOException {
        JobSpec spec = new JobSpec("job", rank, RANKS, rank, RANKS, null, key, certificate);
        RankLine line = RankLine.open(spec, hub.addresses().getFirst(), lost::countDown);
        Thread ignored = Daemon.start(line, "line-" + rank);
        return line;
    }

    private static void card(RankLine line, int rank) throws IOException {
        line.send(WireFrame.of(WireFrame.CARD, new byte[]{(byte) (rank + 40)}, 0, 0, rank));
    }

    private static void close(RankLine line, int rank) throws IOException {
        line.send(WireFrame.of(WireFrame.CLOSED, new byte[0], 0, rank));
    }

    @Test
    void ranksGetEachOthersCardsAndHearWhenAllHaveClosed() throws Exception {
        RankLine first = connect(0, secret);
        card(first, 0);
        RankLine second = connect(1, secret);
        card(second, 1);
        for (RankLine line : new RankLine[]{first, second}) {
            byte[][] cards = line.membership(0).awaitRound(0, LONG);
            assertThat(cards[0]).containsExactly(40);
            assertThat(cards[1]).containsExactly(41);
        }
        assertThat(allThere.await(LONG, TimeUnit.MILLISECONDS)).isTrue();
        close(first, 0);
        assertThat(first.membership(0).awaitAllClosed(50)).isFalse();
        close(second, 1);
        assertThat(first.membership(0).awaitAllClosed(LONG)).isTrue();
        assertThat(second.membership(0).awaitAllClosed(LONG)).isTrue();
        second.leave();
        hub.awaitOthers(0);
        assertThat(lost.getCount()).isEqualTo(1);
    }

    @Test
    void tellsTheTimeAlsoToWhoWaitsForOthers() throws Exception {
        RankLine line = connect(1, secret);
        card(line, 1);
        long before = System.nanoTime();
        ClockEstimate estimate = line.launcherClock();
        assertThat(estimate.isKnown()).isTrue();
        assertThat(estimate.at()).isBetween(before, System.nanoTime());
        // It is this process's own clock.
        assertThat(Math.abs(estimate.offset())).isLessThanOrEqualTo(estimate.error());
    }

    @Test
    void withACertificateWhoHasItComesInAndNobodyElse() throws Exception {
        hub.close();
        JobCertificate certificate = JobCertificate.make();
        start(0, certificate);
        assertThatThrownBy(() -> connect(1, secret)).isInstanceOf(IOException.class)
                .hasMessageContaining("the other side speaks TLS, and this one doesn't");
        assertThatThrownBy(() -> connect(1, secret, JobCertificate.make())).isInstanceOf(IOException.class)
                .hasMessageContaining("didn't prove to each other by TLS");
        RankLine first = connect(0, secret, certificate);
        RankLine second = connect(1, secret, certificate);
        card(first, 0);
        card(second, 1);
        for (RankLine line : new RankLine[]{first, second}) {
            assertThat(line.membership(0).awaitRound(0, LONG)[1]).containsExactly(41);
        }
    }

    @Test
    void aRankThatEndsWithoutClosingFailsTheJobAndItsLines() throws Exception {
        RankLine first = connect(0, secret);
        RankLine second = connect(1, secret);
        card(first, 0);
        card(second, 1);
        assertThat((Object[]) first.membership(0).awaitRound(0, LONG)).doesNotContainNull();
        second.leave();
        Membership.Event failure = first.membership(0).awaitFailure(LONG);
        assertThat(failure.rank()).isEqualTo(1);
        assertThat(failure.reason()).contains("it ended without Mpi.close()");
        assertThat(lost.await(LONG, TimeUnit.MILLISECONDS)).isTrue();
    }

    @Test
    void aRankThatEndsWithoutJoiningFailsThoseWhoWaitForIt() throws Exception {
        RankLine first = connect(0, secret);
        RankLine second = connect(1, secret);
        second.leave();
        card(first, 0);
        assertThat(first.membership(0).awaitFailure(LONG).reason())
                .contains("it ended without joining, and rank 0 waits");
    }

    @Test
    void aRankThatComesTwiceFailsTheJob() throws Exception {
        RankLine first = connect(0, secret);
        RankLine again = connect(0, secret);
        assertThat(again.membership(0).awaitFailure(LONG).reason()).contains("rank 0 of 2 is there already");
        assertThat(first.membership(0).awaitFailure(LONG).reason()).contains("rank 0 of 2 is there already");
    }

    @Test
    void whoDoesNotKnowTheSecretStaysOutside() throws Exception {
        assertThatThrownBy(() -> connect(1, Handshake.newSecret())).isInstanceOf(IOException.class);
        RankLine first = connect(0, secret);
        RankLine second = connect(1, secret);
        card(first, 0);
        card(second, 1);
        assertThat((Object[]) first.membership(0).awaitRound(0, LONG)).doesNotContainNull();
    }

    @Test
    void aJobThatTakesTooLongFailsAndTellsWhoIsWhereAndWhoIsMissing() throws Exception {
        hub.close();
        try (var log = new RecordedLog("org.jmpi.timeout")) {
            start(1, null);
            RankLine first = connect(0, secret);
            first.send(WireFrame.of(WireFrame.CARD, new Card(0, 17, -1, 0, 0, "fir/boot").encode(), 0, 0, 0));
            Membership.Event failure = first.membership(0).awaitFailure(LONG);
            assertThat(failure.rank()).isEqualTo(-1);
            assertThat(failure.reason()).isEqualTo("not done within 1 s, as jmpi.timeout allows");
            assertThat(log.messages()).singleElement()
                    .asString()
                    .startsWith("the job isn't done within 1 s; what its ranks are doing:\n"
                            + "rank 0 (pid 17 on fir): \n  thread \"")
                    .endsWith("\nrank 1: hasn't joined: it isn't in Mpi.init yet, or never will be");
        }
    }

    @Test
    void aTimeLimitIsANumberOfSeconds() {
        System.setProperty(HubSettings.TIMEOUT_PROPERTY, "-3");
        try {
            assertThatThrownBy(HubSettings::ofProperties).isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("jmpi.timeout=-3 is no number of seconds; give 0 for no limit, or more");
        } finally {
            System.clearProperty(HubSettings.TIMEOUT_PROPERTY);
        }
    }

    @Test
    void ranksOfTheFirstHostWaitForTheWayThatLeadsToOthers() throws Exception {
        HubAddress way = new HubAddress(3);
        var good = InetAddress.getByName("10.0.0.1");
        var bad = InetAddress.getByName("172.17.0.1");
        var answers = new LinkedBlockingQueue<String>();
        Thread ignoredBad = Daemon.start(() -> answers.add("bad " + is(way, bad)), "bad");
        Thread ignoredGood = Daemon.start(() -> answers.add("good " + is(way, good)), "good");
        assertThat(answers.poll(50, TimeUnit.MILLISECONDS)).isNull();
        way.entered(good);
        assertThat(new String[]{answers.take(), answers.take()}).containsExactlyInAnyOrder("bad false", "good true");
    }

    @Test
    void whereAllAreOnOneHostAnyWayWillDo() throws Exception {
        HubAddress way = new HubAddress(1);
        assertThat(is(way, InetAddress.getByName("10.0.0.1"))).isTrue();
    }

    private static boolean is(HubAddress way, InetAddress address) {
        try {
            return way.awaitIs(address);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
