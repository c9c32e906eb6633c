package org.jmpi.launcher;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jmpi.launcher.hosts.HostList;
import org.jmpi.launcher.hosts.HostOptions;
import org.jmpi.launcher.hosts.HostSpec;
import org.jmpi.launcher.hosts.Mapper;
import org.jmpi.launcher.hosts.Order;
import org.jmpi.launcher.hosts.PathMap;
import org.jmpi.launcher.hosts.SlurmAllocation;
import org.jspecify.annotations.Nullable;

/// Turns the options about hosts into [HostOptions].
///
/// @param job the options of the whole job
record HostsParser(InvocationParser job) {
    private static final int MOST_SECONDS = 100_000;
    private static final int MOST_RANKS = 1 << 20;
    private static final Option[] NEED_HOSTS = {Option.MAP_BY, Option.RANK_BY, Option.RANKS_A_HOST, Option.SSH_COMMAND,
        Option.PATH_MAP, Option.SHIP, Option.START_TIMEOUT};

    /// The options, checked.
    ///
    /// @throws UsageException where one is wrong, or useless; the message names the fix
    HostOptions options() throws UsageException {
        try {
            List<HostSpec> named = hosts();
            SlurmAllocation given = named == null ? SlurmAllocation.find(job.environment()) : null;
            List<HostSpec> hosts = given == null ? named : given.hosts();
            if (hosts == null) {
                refuseWithoutHosts();
                return HostOptions.none();
            }
            Order mapBy = order(Option.MAP_BY, Order.SLOT);
            Mapper mapper = new Mapper(hosts, mapBy, order(Option.RANK_BY, mapBy),
                    number(Option.RANKS_A_HOST, 0, MOST_RANKS));
            String ssh = value(Option.SSH_COMMAND);
            return new HostOptions(mapper,
                    ssh == null ? given == null ? HostOptions.SSH : SlurmAllocation.SRUN
                            : WordSplitter.split(Option.SSH_COMMAND.written(), ssh),
                    PathMap.of(job.values(Option.PATH_MAP)), job.has(Option.SHIP),
                    number(Option.START_TIMEOUT, HostOptions.START_SECONDS, MOST_SECONDS));
        } catch (IllegalArgumentException wrong) {
            throw new UsageException(String.valueOf(wrong.getMessage()));
        }
    }

    private @Nullable List<HostSpec> hosts() throws UsageException {
        String names = job.value(Option.HOST, Option.HOST_AS_MPICH);
        String file = job.value(Option.HOSTFILE, Option.HOSTFILE_AS_MPICH);
        if (names != null && file != null) {
            throw new UsageException("--host and --hostfile both name the hosts; give one of them");
        }
        return names != null ? HostList.ofOption(names) : file != null ? ofFile(file) : null;
    }

    private static List<HostSpec> ofFile(String file) throws UsageException {
        try {
            return HostList.ofFile(Files.readAllLines(Path.of(file)), file);
        } catch (MalformedInputException notText) {
            throw new UsageException("hostfile " + file + " is no text; give a file with a host a line");
        } catch (IOException unreadable) {
            throw new UsageException("hostfile " + file + " can't be read: " + unreadable.getMessage()
                    + "; check the path");
        }
    }

    private void refuseWithoutHosts() throws UsageException {
        for (Option option : NEED_HOSTS) {
            if (job.has(option) && !(option == Option.MAP_BY && isByCore())) {
                throw new UsageException(option.written() + " is about hosts, and none are given; add --host a:4,b:4 or"
                        + " --hostfile FILE");
            }
        }
    }

    /// Whether each rank is to have a core of its own.
    boolean isByCore() {
        return "core".equals(value(Option.MAP_BY));
    }

    private Order order(Option option, Order otherwise) throws UsageException {
        String text = value(option);
        return switch (text == null ? "" : text) {
            case "" -> otherwise;
            case "slot", "core" -> Order.SLOT;
            case "node" -> Order.NODE;
            default -> throw new UsageException(option.written() + " " + text + " is unknown; give slot, core or node");
        };
    }

    private int number(Option option, int otherwise, int most) throws UsageException {
        String text = value(option);
        if (text == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(text);
            if (number > 0 && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // The same message serves below.
        }
        throw new UsageException(option.written() + " " + text + " is no such number; give one of 1 to " + most);
    }

    private @Nullable String value(Option option) {
        return job.value(option, option);
    }
}
