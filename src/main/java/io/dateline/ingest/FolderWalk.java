package io.dateline.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The files of a folder, to its bottom. Links are followed within the folder alone, and each file
 * is met once, by whatever name it is met first: so a walk ends, and reads nothing that its user
 * did not name. What is no file (pipes, devices, sockets) is not opened, for it may never end.
 */
public final class FolderWalk {

  static final String LEADS_OUT = "it is a link out of the folder";

  private static final String NO_FILE =
      "it is no file but a pipe, a socket or a device: write what it gives to a file, name that";

  private final FileSystem files;
  private final Map<String, FileStatus> found = new TreeMap<>();
  private final Map<String, String> obstacles = new TreeMap<>();
  private final List<FileStatus> links = new ArrayList<>();
  private final Set<java.nio.file.Path> met = new HashSet<>();

  FolderWalk(FileSystem files) {
    this.files = files;
  }

  /** The files met so far, by path. */
  Map<String, FileStatus> found() {
    return found;
  }

  /** Why files met so far must not be opened, by path. */
  Map<String, String> obstacles() {
    return obstacles;
  }

  /** Takes a file, or all that lies below a folder, that the user named. */
  void add(FileStatus named) throws IOException {
    if (!named.isDirectory()) {
      take(named);
      return;
    }
    java.nio.file.Path top = isLocal() ? local(named.getPath()).toRealPath() : null;
    walk(named);
    // Links come last, so that a file is known by its own name rather than by a link's.
    while (!links.isEmpty()) {
      follow(links.remove(0), top);
    }
  }

  /** What lies in a folder itself: no links, pipes or devices, so that to go on below it ends. */
  public static List<FileStatus> ownChildren(FileSystem files, Path folder) throws IOException {
    List<FileStatus> own = new ArrayList<>();
    for (FileStatus child : files.listStatus(folder)) {
      if (!isLocal(files)
          || Files.isDirectory(local(child.getPath()), LinkOption.NOFOLLOW_LINKS)
          || Files.isRegularFile(local(child.getPath()), LinkOption.NOFOLLOW_LINKS)) {
        own.add(child);
      }
    }
    return own;
  }

  /** True for a link on the local file system; elsewhere there are none. */
  private static boolean isLink(FileSystem files, Path path) {
    return isLocal(files) && Files.isSymbolicLink(local(path));
  }

  private void walk(FileStatus folder) throws IOException {
    if (isLocal() && !met.add(local(folder.getPath()).toRealPath())) {
      return;
    }
    FileStatus[] children = files.listStatus(folder.getPath());
    noteUnreachable(folder, children);
    for (FileStatus child : children) {
      if (InputListing.isLeftOut(child.getPath())) {
        continue;
      }
      if (isLink(files, child.getPath())) {
        links.add(child);
      } else if (child.isDirectory()) {
        walk(child);
      } else {
        take(child);
      }
    }
  }

  /** Hadoop passes over what it cannot look at, which then nobody would miss. */
  private void noteUnreachable(FileStatus folder, FileStatus[] children) {
    String[] names = isLocal() ? local(folder.getPath()).toFile().list() : null;
    if (names == null) {
      return;
    }
    TreeSet<String> unreachable = new TreeSet<>(List.of(names));
    unreachable.removeIf(name -> InputListing.isLeftOut(name));
    Stream.of(children).forEach(child -> unreachable.remove(child.getPath().getName()));
    if (!unreachable.isEmpty()) {
      String path = folder.getPath().toString();
      found.put(path, folder);
      obstacles.put(
          path,
          "%d of its entries cannot be reached (%s): mend links that lead nowhere, and write names in UTF-8"
              .formatted(unreachable.size(), unreachable.first()));
    }
  }

  private void follow(FileStatus link, java.nio.file.Path top) throws IOException {
    java.nio.file.Path target = local(link.getPath()).toRealPath();
    if (!target.startsWith(top)) {
      found.put(link.getPath().toString(), link);
      obstacles.put(
          link.getPath().toString(),
          LEADS_OUT
              + ", to "
              + target
              + ": name that with --input, or put a copy in the link's place");
    } else if (link.isDirectory()) {
      walk(link);
    } else {
      take(link);
    }
  }

  private void take(FileStatus file) throws IOException {
    String path = file.getPath().toString();
    if (isLocal()) {
      java.nio.file.Path local = local(file.getPath());
      if (!Files.isRegularFile(local)) {
        obstacles.put(path, NO_FILE);
      } else if (!met.add(local.toRealPath())) {
        return;
      }
    }
    found.put(path, file);
  }

  private boolean isLocal() {
    return isLocal(files);
  }

  private static boolean isLocal(FileSystem files) {
    return files.getUri().getScheme().equals("file");
  }

  private static java.nio.file.Path local(Path path) {
    return java.nio.file.Path.of(path.toUri().getPath());
  }
}
