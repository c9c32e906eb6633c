package org.jmpi.gpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.jmpi.internal.bootstrap.InProcessJob;
import org.jmpi.internal.bootstrap.InProcessJob.Link;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RankDeviceTests {

    @AfterEach
    void forgetTheChoice() {
        System.clearProperty(Device.PROPERTY);
    }

    @Test
    void hostIsAlwaysThereAndLast() {
        List<DeviceInfo> all = Device.all();

        assertThat(all.getLast().id()).isEqualTo("host");
        assertThat(all.getLast().computeUnits()).isEqualTo(Runtime.getRuntime().availableProcessors());
        assertThat(all).extracting(DeviceInfo::id).doesNotHaveDuplicates();
    }

    @Test
    void everyRankGetsTheDeviceThatThePropertyNames() {
        System.setProperty(Device.PROPERTY, "host");

        InProcessJob.run(3, Link.TCP, Duration.ofSeconds(30), mpi -> {
            try (Device device = Device.forRank(mpi)) {
                assertThat(device.info().kind()).isEqualTo(DeviceKind.HOST);
            }
        });
    }

    @Test
    void withoutAPropertyTheBestDevicesAreUsed() {
        DeviceInfo best = Device.all().getFirst();

        InProcessJob.run(2, Link.SHM, Duration.ofSeconds(30), mpi -> {
            try (Device device = Device.forRank(mpi)) {
                assertThat(device.info().kind()).isEqualTo(best.kind());
                assertThat(device.info().isCpu()).isEqualTo(best.isCpu());
            }
        });
    }

    @Test
    void deviceThatIsNotThereNamesThoseThatAre() {
        System.setProperty(Device.PROPERTY, "opencl:77");

        assertThatThrownBy(() -> InProcessJob.run(1, Link.INPROC, Duration.ofSeconds(30), Device::forRank)).cause()
                .isInstanceOf(DeviceException.class)
                .hasMessageContaining("no such device: jmpi.device=opencl:77, found=")
                .hasMessageContaining("host; name one of those, or see jmpirun devices");
    }
}
