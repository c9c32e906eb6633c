package org.jmpi.internal.net;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/// The addresses by which other hosts may know this one.
public final class OwnAddresses {
    private OwnAddresses() {
    }

    /// All of them, IPv4 first; not those that only this host, or only one cable, knows.
    public static List<InetAddress> all() throws IOException {
        List<InetAddress> addresses = new ArrayList<>();
        for (NetworkInterface network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            for (InetAddress address : Collections.list(network.getInetAddresses())) {
                if (network.isUp() && !address.isLoopbackAddress() && !address.isLinkLocalAddress()) {
                    addresses.add(address);
                }
            }
        }
        addresses.sort(Comparator.comparing(address -> address instanceof Inet6Address));
        return addresses;
    }

    /// An address in words. The interface that Java puts behind some is this host's own business.
    public static String text(InetSocketAddress address) {
        String numbers = address.getAddress().getHostAddress();
        int zone = numbers.indexOf('%');
        String host = zone < 0 ? numbers : numbers.substring(0, zone);
        return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + address.getPort();
    }
}
