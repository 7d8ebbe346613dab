package io.dateline.resolve;

import static org.apache.spark.sql.functions.sum;

import com.sun.management.OperatingSystemMXBean;
import io.dateline.table.MintedNames;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Seconds that it takes to unite so many distinct names: {@code UnifyBenchmark CORES NAMES…}. A
 * tenth of the names bear one surname, a twentieth are second spellings.
 */
public final class UnifyBenchmark {

  public static void main(String[] args) throws Exception {
    SparkSession spark =
        SparkSession.builder()
            .master("local[" + args[0] + "]")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.shuffle.partitions", "16")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .getOrCreate();
    Path folder = Files.createTempDirectory("names");
    for (String arg : Arrays.asList(args).subList(1, args.length)) {
      long count = Long.parseLong(arg);
      String path = folder.resolve(arg).toString();
      MapFunction<Long, Row> name = i -> SyntheticNames.row(i, count / 10, 1);
      spark
          .range(count)
          .map((MapFunction<Long, Row>) name::call, Encoders.row(MintedNames.SCHEMA))
          .groupBy("entity_id", "kind", "name")
          .agg(sum("article_count").as("article_count"))
          .write()
          .parquet(path);
      Dataset<Row> names = spark.read().schema(MintedNames.SCHEMA).parquet(path);
      long distinct = names.count();
      long begin = System.nanoTime();
      long cpuBegin = cpu();
      long redirects = Unify.apply(names, UnifyConfig.DEFAULT).count();
      System.out.printf(
          "%,d distinct names: %.1f s, %.1f s of CPU, %,d other spellings%n",
          distinct, (System.nanoTime() - begin) / 1e9, (cpu() - cpuBegin) / 1e9, redirects);
    }
    spark.stop();
  }

  /** Nanoseconds of all threads: on a machine that others use too, what counts. */
  private static long cpu() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private UnifyBenchmark() {}
}
