#!/usr/bin/env bash
# lab.sh N JAVA_HOME: hosts h1 to hN beside this one, h0; each with namespaces, /dev/shm, a cache folder and sshd of its
# own, one cable (a veth pair) to h0's bridge. Prints a line when all answer, then waits for the end of its input.
#
# Runs as the first process of namespaces of its own: when it ends, however that comes about, the kernel kills whatever
# runs on any host, and takes down links, mounts and keys.
set -euo pipefail
hosts=$1 java_home=$2
lab=/run/lab

mount -t tmpfs -o mode=755 run /run
mkdir -m 755 "$lab" /run/sshd
hostname h0
ip link set lo up
ip link add br0 type bridge forward_delay 0
ip link set br0 up
ip addr add 10.77.0.1/24 dev br0
ip addr add fd77::1/64 dev br0 nodad
# A bridge without cables, as container engines leave them: nobody reaches h0 by it.
ip link add docker0 type bridge
ip link set docker0 up
ip addr add 172.29.0.1/16 dev docker0

{
    echo '127.0.0.1 localhost'
    echo '::1 localhost'
    for ((i = 0; i <= hosts; i++)); do
        echo "10.77.0.$((i + 1)) h$i node$i"
        echo "fd77::$((i + 1)) h$i-v6"
    done
} >"$lab/hosts"
mount --bind "$lab/hosts" /etc/hosts

ssh-keygen -qt ed25519 -N '' -f "$lab/id"
ssh-keygen -qt ed25519 -N '' -f "$lab/host_key"
read -r kind key _ <"$lab/host_key.pub"
echo "* $kind $key" >"$lab/known_hosts"
cat >"$lab/ssh_config" <<END
Host *
  User $(id -un)
  IdentityFile $lab/id
  IdentitiesOnly yes
  UserKnownHostsFile $lab/known_hosts
  GlobalKnownHostsFile /dev/null
  BatchMode yes
  LogLevel ERROR
END
cat >"$lab/sshd_config" <<END
HostKey $lab/host_key
AuthorizedKeysFile $lab/id.pub
PidFile none
UsePAM no
UseDNS no
PasswordAuthentication no
KbdInteractiveAuthentication no
PermitRootLogin prohibit-password
MaxStartups 500
SetEnv JAVA_HOME=$java_home XDG_CACHE_HOME=$lab/cache
END
mkdir "$lab/cache"
: >"$lab/empty"
# So that a plain ssh works, as it does for who has set it up.
mount --bind "$lab/ssh_config" /etc/ssh/ssh_config

for ((i = 1; i <= hosts; i++)); do
    # shellcheck disable=SC2016
    unshare --net --mount --pid --ipc --uts --fork --kill-child --mount-proc bash -euc '
        hostname "h$1"
        mount -t tmpfs -o mode=1777,size=256m shm /dev/shm
        mount -t tmpfs -o mode=700,size=64m cache "$2/cache"
        [ ! -e ~/.bashrc ] || mount --bind "$2/empty" ~/.bashrc
        until ip link show eth0 >/dev/null 2>&1; do sleep 0.01; done
        ip link set lo up
        ip link set eth0 up
        ip addr add "10.77.0.$(($1 + 1))/24" dev eth0
        ip addr add "fd77::$(($1 + 1))/64" dev eth0 nodad
        exec /usr/sbin/sshd -D -e -f "$2/sshd_config"' "host-$i" "$i" "$lab" </dev/null 2>"$lab/log$i" &
    maker=$!
    until first=$(cat "/proc/$maker/task/$maker/children") && [ -n "$first" ]; do sleep 0.005; done
    echo "${first% }" >"$lab/pid$i"
    ip link add "h$i" type veth peer name eth0 netns "${first% }"
    ip link set "h$i" master br0 up
done
for ((i = 1; i <= hosts; i++)); do
    for ((attempt = 0; ; attempt++)); do
        (exec 3<>"/dev/tcp/10.77.0.$((i + 1))/22") 2>/dev/null && break
        [ "$attempt" -lt 500 ] || { cat "$lab/log$i" >&2; exit 1; }
        sleep 0.01
    done
done
echo ready
# This shell stays, and reaps who loses his parent.
read -r _ || true
