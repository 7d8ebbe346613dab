# Read by the scripts that start a JVM of Spark from the jars that the build gathered.

# Puts the command that Spark's launcher prints for these arguments into the array `command`; false where the launcher fails.
# It comes after an empty word and a line break, its words parted by NUL. The vector module is left out: nothing here uses it, and
# Java warns of it on every start.
spark_command() { # JAVA SPARK_HOME LOG CLASS ARGUMENT...
  local java=$1 spark_home=$2 log=$3 word
  shift 3
  command=()
  while IFS= read -r -d '' word; do
    [ "$word" = --add-modules=jdk.incubator.vector ] || command+=("${word#$'\n'}")
  done < <(SPARK_HOME=$spark_home SPARK_SCALA_VERSION=2.13 "$java" -Xshare:auto -cp "$spark_home/jars/*" org.apache.spark.launcher.Main "$@" 2>>"$log")
  [ "${#command[@]}" -gt 1 ] || return 1
  command=("${command[@]:1}")
}
