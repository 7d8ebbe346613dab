# Read by start, stop, status and try: where the cluster is, and how to start one of its JVMs.
#
#   DATELINE_CLUSTER         folder for secret, settings, logs   (~/.local/state/dateline/cluster)
#   DATELINE_CLUSTER_PORT    of the master; its page is one above, those of the workers follow (7177)
#   DATELINE_WORKER_CORES    of each of the two workers                                         (1)
#   DATELINE_WORKER_MEMORY   of each of the two workers                                        (2g)
root=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../.." && pwd)
state=${DATELINE_CLUSTER:-${XDG_STATE_HOME:-$HOME/.local/state}/dateline/cluster}
port=${DATELINE_CLUSTER_PORT:-7177}
cores=${DATELINE_WORKER_CORES:-1}
memory=${DATELINE_WORKER_MEMORY:-2g}
master=spark://127.0.0.1:$port

fail() { echo "dateline cluster: $2" >&2; exit "$1"; }

# The process of a daemon, where it is this cluster's: a number alone may have gone to another.
daemon() { # NAME
  local pid
  pid=$(cat "$state/$1.pid" 2>/dev/null) || return 1
  case $(tr '\0' ' ' 2>/dev/null <"/proc/$pid/cmdline" || ps -o command= -p "$pid" 2>/dev/null) in
    *org.apache.spark.deploy.*"$state/daemons.conf"*) echo "$pid" ;;
    *) return 1 ;;
  esac
}
