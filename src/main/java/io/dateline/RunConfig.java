package io.dateline;

import io.dateline.annotate.AnnotateConfig;
import io.dateline.clean.CleanConfig;
import io.dateline.date.DateConfig;
import io.dateline.dedupe.DedupeConfig;
import io.dateline.ingest.IngestConfig;
import io.dateline.resolve.ResolveConfig;
import io.dateline.resolve.UnifyConfig;
import io.dateline.sentiment.Sentiment;
import io.dateline.trends.TopicsConfig;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Settings of one run: those of its stages, and which of them run.
 *
 * @param inputs files and folders to read; may be empty where no reading is asked for
 * @param output the output folder
 * @param from first stage to run
 * @param to last stage to run
 * @param wordsPerChunk words that are annotated between two commits: what a killed run can lose
 */
public record RunConfig(
    List<String> inputs,
    String output,
    Stage from,
    Stage to,
    long wordsPerChunk,
    IngestConfig ingest,
    CleanConfig clean,
    DateConfig date,
    DedupeConfig dedupe,
    AnnotateConfig annotate,
    ResolveConfig resolve,
    TopicsConfig topics) {

  public RunConfig {
    inputs = List.copyOf(inputs);
    if (from.compareTo(to) > 0) {
      throw new IllegalArgumentException(
          "--from %s comes after --to %s; the order is %s".formatted(from, to, Stage.names()));
    }
    if (wordsPerChunk < 1_000) {
      throw new IllegalArgumentException(
          "--chunk-words " + wordsPerChunk + " is too small: 1,000 at least");
    }
    if (inputs.isEmpty() && from.group() == Stage.Group.READ) {
      throw new IllegalArgumentException(
          "no --input: name files or folders, or start later with --from annotate");
    }
  }

  /** When names of several articles are one: as the curation file has it, else by rule. */
  UnifyConfig unify() {
    return UnifyConfig.DEFAULT.with(resolve.curation());
  }

  /** Of all that decides what one article's mentions become: annotation and resolution. */
  String resolutionFingerprint() {
    return annotate.fingerprint() + "-" + resolve.fingerprint();
  }

  /** Of all that decides what is read of an input file. */
  String readingFingerprint() {
    String all =
        "reading 1 "
            + new TreeMap<>(ingest.fieldOverrides())
            + " "
            + ingest.maxRecordBytes()
            + " "
            + clean;
    return DigestUtils.sha256Hex(all.getBytes(StandardCharsets.UTF_8)).substring(0, 12);
  }

  /** Whether any stage of the group is asked for. */
  boolean runs(Stage.Group group) {
    return from.group().compareTo(group) <= 0 && to.group().compareTo(group) >= 0;
  }

  /**
   * Fingerprints of all that decides what the tables say; where one changes, all is republished.
   */
  Map<String, String> fingerprints() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("tables", "6");
    all.put("annotation", annotate.fingerprint());
    all.put("sentiment", Sentiment.fingerprint(annotate.tone()));
    all.put("resolution", resolve.corpusFingerprint());
    all.put("unify", unify().toString());
    all.put("dedupe", dedupe.toString());
    all.put("topics", topics.toString());
    return all;
  }
}
