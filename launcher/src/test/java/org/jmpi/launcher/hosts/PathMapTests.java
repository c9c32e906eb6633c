package org.jmpi.launcher.hosts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathMapTests {

    @Test
    void mapsFoldersAndWhatLiesInThem() {
        PathMap map = PathMap.of("/home/me/=/users/me", "/opt=/sw");
        assertThat(map.map("/home/me")).isEqualTo("/users/me");
        assertThat(map.map("/home/me/a.jar")).isEqualTo("/users/me/a.jar");
        assertThat(map.map("/opt/jmpi/lib/*")).isEqualTo("/sw/jmpi/lib/*");
        assertThat(map.map("/home/meg/a.jar")).isEqualTo("/home/meg/a.jar");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a", "=/b", "a=/b", "/a=b"})
    void showsHowItIsWritten(String text) {
        assertThatThrownBy(() -> PathMap.of(text)).hasMessageContaining("write --path-map /folder/here=/folder/there");
    }
}
