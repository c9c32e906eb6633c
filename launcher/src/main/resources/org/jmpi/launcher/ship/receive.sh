# What jmpirun --ship has a shell on another host do: take the bundles that this host lacks, then start the agent.
# The shell reads it from its input, and behind it a call of main. What it prints asks for the rest of its input:
#
#   jmpi-ship need SUM    a bundle, which is a tar file
#   jmpi-ship up          the agent's greeting
#
#   CACHE/lock            held shared by whom entries serve, exclusively by who removes some
#   CACHE/SUM/in/         an entry: what the bundle with this SHA-256 held
#   CACHE/SUM/used        as old as the entry's last use; no entry without
#   CACHE/new.XXXXXX/     an entry on its way

umask 077
new=

fail() {
    # In one line: of several the launcher shows the last.
    printf 'jmpirun: %s' "$1" | tr '\n' ' ' >&2
    echo >&2
    exit 1
}

tell() {
    # A login may have left a line unfinished.
    printf '\njmpi-ship %s\n' "$1"
}

# Sets cache to a folder of this user alone.
find_cache() {
    at_home=${XDG_CACHE_HOME:-${HOME-}/.cache}/jmpi/shipped
    else_at=${TMPDIR:-/tmp}/jmpi-shipped-$(id -u)
    for cache in "$at_home" "$else_at"; do
        mkdir -p "$cache" 2>/dev/null && [ -O "$cache" ] && [ ! -h "$cache" ] && chmod 700 "$cache" &&
            { true >>"$cache/lock"; } 2>/dev/null && return
    done
    fail "no folder can keep what is shipped: tried=$at_home, $else_at; make one of them writable there, or set XDG_CACHE_HOME"
}

# Removes what killed jobs have left, what rests for more than $days days, and of the rest what doesn't fit into $most KiB
# beside what was used later; nothing while the cache serves another job.
clear_up() {
    flock -n 8 2>/dev/null || return 0
    rm -rf "$cache"/new.*
    find "$cache" -mindepth 2 -maxdepth 2 -name used -mtime "+$days" -exec rm -f {} +
    # shellcheck disable=SC2012
    ls -t "$cache"/*/used 2>/dev/null | {
        total=0
        while IFS= read -r used; do
            size=$(du -sk "${used%/used}")
            size=${size%%[!0-9]*}
            if [ $((total + size)) -le "$most" ]; then
                total=$((total + size))
            else
                rm -f "$used"
            fi
        done
    }
    for entry in "$cache"/*/; do
        [ -e "${entry}used" ] || rm -rf "$entry"
    done
}

# receive SUM SIZE NAME: asks for an entry that isn't there.
receive() {
    entry=$cache/$1
    if [ -e "$entry/used" ]; then
        # All of it: systems empty their temp folders file by file.
        find "$entry" -exec touch -c {} +
        return
    fi
    said=$(mktemp -d "$cache/new.XXXXXX" 2>&1) || refuse "$3"
    new=$said
    tell "need $1"
    said=$({ head -c "$2" >"$new/tar"; } 2>&1) || refuse "$3"
    sum=$(sha256sum <"$new/tar")
    [ "${sum%% *}" = "$1" ] ||
        fail "$3 came with another checksum than it was sent with: expected=$1, came=${sum%% *}; leave it as it is while a job starts, and start the job again"
    said=$({ mkdir "$new/in" && tar -xomf "$new/tar" -C "$new/in" && rm "$new/tar" && true >"$new/used"; } 2>&1) ||
        refuse "$3"
    # Another job may have been faster.
    said=$(mv -T "$new" "$entry" 2>&1) || [ -e "$entry/used" ] || refuse "$3"
    rm -rf "$new"
    new=
}

refuse() {
    fail "$1 can't be kept: $said; make room in $cache there, or set XDG_CACHE_HOME to a folder that has it"
}

# main DAYS KIB JMPIRUN, then SUM SIZE NAME of each bundle, the first of which is jmpi.
main() {
    days=$1 most=$2 program=$3
    shift 3
    trap '[ -z "$new" ] || rm -rf "$new"' EXIT
    trap 'exit 1' HUP INT PIPE TERM
    for tool in head mktemp sha256sum tar; do
        command -v "$tool" >/dev/null || fail "$tool is missing, and --ship needs it; install coreutils and tar there"
    done
    find_cache
    exec 8<>"$cache/lock"
    clear_up
    flock -s 8 2>/dev/null
    if [ -f "$program" ] && [ -x "$program" ]; then
        shift 3
    else
        program=$cache/$1/in/jmpirun
    fi
    while [ $# -gt 0 ]; do
        receive "$1" "$2" "$3"
        shift 3
    done
    tell up
    JMPI_SHIPPED=$cache "$program" agent
    code=$?
    clear_up
    exit "$code"
}

