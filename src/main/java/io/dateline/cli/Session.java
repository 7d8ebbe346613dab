package io.dateline.cli;

import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.apache.spark.sql.SparkSession;

/** The Spark session of a command. */
public final class Session {

  /**
   * What spark-submit was given holds, but for the settings on which the tables depend.
   *
   * @throws Failure where the master cannot be reached or refuses this client
   */
  public static SparkSession open(String verb) {
    SparkConf conf = new SparkConf();
    conf.setIfMissing("spark.app.name", "dateline " + verb);
    conf.setIfMissing("spark.master", "local[*]");
    conf.setIfMissing("spark.ui.enabled", "false");
    conf.setIfMissing("spark.ui.showConsoleProgress", "false");
    if (conf.get("spark.master").startsWith("local")) {
      conf.setIfMissing("spark.sql.shuffle.partitions", "16");
      conf.setIfMissing("spark.driver.host", "127.0.0.1");
      conf.setIfMissing("spark.driver.bindAddress", "127.0.0.1");
    }
    conf.set("spark.sql.session.timeZone", "UTC");
    conf.set("spark.sql.datetime.java8API.enabled", "true");
    conf.set("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS");
    conf.set("spark.sql.sources.partitionColumnTypeInference.enabled", "false");
    try {
      return SparkSession.builder().config(conf).getOrCreate();
    } catch (IllegalStateException e) {
      // A master that does not answer, or refuses, stops the context before it has a session.
      if (String.valueOf(e.getMessage()).contains("stopped SparkContext")) {
        throw stopped(conf.get("spark.master"), e);
      }
      throw e;
    }
  }

  /** How a run is told that Spark was stopped under it. */
  static Failure stopped(String master, Exception cause) {
    return new Failure(
        Failure.OTHER,
        "Spark was stopped: its master %s ended the run, cannot be reached, or refuses this client; look at spark.master and spark.authenticate.secret, and at the log"
            .formatted(master),
        cause);
  }

  /** Settings of the file systems, with those given to spark-submit as {@code spark.hadoop.…}. */
  static Configuration hadoop() {
    return SparkHadoopUtil.get().newConfiguration(new SparkConf());
  }

  private Session() {}
}
