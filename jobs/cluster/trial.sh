# Read by try, try-yarn and try-s3, after settings.sh: how a trial ends that found something, and
# how the tables of two runs are compared.

broken() { # WORDS: logs are kept, which $work would take with it
  echo "✗ $1" >&2
  cp -r "$work" "$work.kept"
  echo "  logs are in $work.kept" >&2
  exit 4
}

compare_tables() { # OUTPUT OUTPUT
  local jar
  jar=$(find "${HOME}/.m2/repository/org/duckdb" -name 'duckdb_jdbc-*.jar' 2>/dev/null | sort | tail -n 1 || true)
  [ -n "$jar" ] || broken "DuckDB's driver is not there to compare with; run ./mvnw test-compile"
  java -cp "$jar" "$root/jobs/cluster/CompareTables.java" "$1" "$2" || broken "the tables differ"
}
