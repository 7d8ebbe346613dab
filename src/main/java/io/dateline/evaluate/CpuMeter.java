package io.dateline.evaluate;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * Wall and CPU time of this process, all its threads, compiler and collector included: what a job
 * is billed for.
 */
final class CpuMeter {

  /**
   * What some work took.
   *
   * @param wallSeconds from beginning to end
   * @param cpuSeconds over all threads
   */
  record Spent(double wallSeconds, double cpuSeconds) {}

  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  /** Runs the work once. */
  static Spent measure(Runnable work) {
    long wall = System.nanoTime();
    long cpu = SYSTEM.getProcessCpuTime();
    work.run();
    return new Spent((System.nanoTime() - wall) / 1e9, (SYSTEM.getProcessCpuTime() - cpu) / 1e9);
  }

  private CpuMeter() {}
}
