package io.dateline.evaluate;

import java.lang.management.ManagementFactory;

/** Memory that a full collection leaves. */
final class HeapInUse {

  private static final double MIB = 1024 * 1024;

  /** Collects, then tells what is in use, in MiB. */
  static double mib() {
    System.gc();
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MIB;
  }

  private HeapInUse() {}
}
