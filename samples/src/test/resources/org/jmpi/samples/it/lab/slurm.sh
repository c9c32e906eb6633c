# Run on a lab's h0, behind lab.sh: a Slurm cluster whose nodes are the hosts h1 to hN, with munge on all of them.
set -eu
hosts=$1
slurm=/run/lab/slurm
mkdir -p "$slurm/state" /run/munge
head -c 128 /dev/urandom >"$slurm/munge.key"
chmod 400 "$slurm/munge.key"
# All hosts have the same /run, so one daemon serves them all.
munged --force --key-file="$slurm/munge.key" --pid-file="$slurm/munge.pid" --log-file="$slurm/munge.log" \
    --seed-file="$slurm/munge.seed" --socket=/run/munge/munge.socket.2
{
    cat <<END
ClusterName=lab
SlurmctldHost=h0(10.77.0.1)
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
CryptoType=crypto/munge
StateSaveLocation=$slurm/state
SlurmdSpoolDir=$slurm/spool.%n
SlurmctldPidFile=$slurm/ctld.pid
SlurmdPidFile=$slurm/d.%n.pid
SlurmctldLogFile=$slurm/ctld.log
SlurmdLogFile=$slurm/d.%n.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
SwitchType=switch/none
MpiDefault=none
ReturnToService=2
SlurmdParameters=config_overrides
KillWait=2
SchedulerParameters=batch_sched_delay=0,sched_interval=1
END
    for ((i = 1; i <= hosts; i++)); do
        mkdir -p "$slurm/spool.h$i"
        echo "NodeName=h$i NodeAddr=10.77.0.$((i + 1)) CPUs=8 State=UNKNOWN"
    done
    echo "PartitionName=main Nodes=ALL Default=YES State=UP"
} >"$slurm/slurm.conf"
slurmctld -c -f "$slurm/slurm.conf"
for ((i = 1; i <= hosts; i++)); do
    nsenter -t "$(cat "/run/lab/pid$i")" -m -n -p -i -u -- slurmd -N "h$i" -f "$slurm/slurm.conf"
done
for ((attempt = 0; ; attempt++)); do
    idle=$(SLURM_CONF=$slurm/slurm.conf sinfo -h -t idle -o %D 2>/dev/null) || idle=
    [ "$idle" != "$hosts" ] || break
    [ "$attempt" -lt 200 ] || { tail -n 5 "$slurm"/*.log >&2; exit 1; }
    sleep 0.05
done
