# Read by sizes and week: where corpora go, what their words are counted in, and how one of the
# benchmarks among the tests is started on Spark.
#
#   DATELINE_TEXTS         dumps of real articles whose words are counted  (data/sample)
#   DATELINE_SCALE_FOLDER  where corpora and tables go                     (out/scale)
#   DATELINE_SCALE_HEAP    heap of the one JVM                             (6g)
root=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../.." && pwd)
texts=$(readlink -f "${DATELINE_TEXTS:-$root/data/sample}")
folder=$(readlink -m "${DATELINE_SCALE_FOLDER:-$root/out/scale}")

fail() { echo "$0: $2" >&2; exit "$1"; }

mkdir -p "$folder"
cd "$root"
echo "building ..." >&2
./mvnw -B -q -DskipTests package >"$folder/build.log" 2>&1 </dev/null || { tail -n 20 "$folder/build.log" >&2; fail 1 "the build failed"; }

. "$root/jobs/launch.sh"
benchmark() { # CLASS ARGUMENT...
  local class=$1 command
  shift
  spark_command java "$root/target/spark" "$folder/log" org.apache.spark.deploy.SparkSubmit \
    --properties-file "$root/jobs/conf/local.conf" --master "local[2]" --driver-memory "${DATELINE_SCALE_HEAP:-6g}" \
    --driver-java-options "-Xss4m -Duser.timezone=UTC -Ddateline.log=$folder/log -Dlog4j2.configurationFile=$root/jobs/conf/log4j2.properties" \
    --driver-class-path "$root/target/test-classes:$root/target/dateline.jar" --class "io.dateline.scale.$class" "$root/target/dateline.jar" "$@" ||
    fail 1 "Spark's launcher failed; see $folder/log"
  SPARK_LOCAL_IP=127.0.0.1 SPARK_HOME=$root/target/spark SPARK_SCALA_VERSION=2.13 "${command[@]}"
}
