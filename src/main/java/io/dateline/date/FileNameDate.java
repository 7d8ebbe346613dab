package io.dateline.date;

import java.util.Optional;

/**
 * The day in a file's name: "2024-03-19-kharkiv.txt", "report_20240319.html". Only for formats in
 * which a file is one article.
 */
final class FileNameDate {

  /** Looks at the last part of the path alone. */
  static Optional<ParsedDate> find(String inputFile) {
    if (inputFile == null) {
      return Optional.empty();
    }
    String name = inputFile.substring(inputFile.lastIndexOf('/') + 1);
    Optional<ParsedDate> numeric = UrlDate.find(name);
    return numeric.isPresent() ? numeric : DateParser.parse(name.replace('_', ' '));
  }

  private FileNameDate() {}
}
