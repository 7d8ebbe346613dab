import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.hdfs.MiniDFSCluster;
import org.apache.hadoop.yarn.conf.YarnConfiguration;
import org.apache.hadoop.yarn.server.MiniYARNCluster;
import org.apache.hadoop.yarn.server.resourcemanager.scheduler.ResourceScheduler;
import org.apache.hadoop.yarn.server.resourcemanager.scheduler.fifo.FifoScheduler;

/**
 * HDFS and YARN with two node managers in this JVM, until it is ended: {@code HadoopCluster FOLDER}.
 * Once all are up, FOLDER/conf holds the settings of its clients.
 */
final class HadoopCluster {

  private static final int NODE_MANAGERS = 2;
  private static final int MEGABYTES_EACH = 4096;

  public static void main(String[] args) {
    try {
      start(Path.of(args[0]).toAbsolutePath());
    } catch (Throwable e) {
      // What is up already would keep the process alive.
      e.printStackTrace();
      System.exit(1);
    }
  }

  private static void start(Path folder) throws Exception {
    Configuration settings = new YarnConfiguration();
    settings.set("hadoop.tmp.dir", folder.resolve("tmp").toString());
    settings.set(MiniDFSCluster.HDFS_MINIDFS_BASEDIR, folder.resolve("hdfs").toString());
    MiniDFSCluster hdfs = new MiniDFSCluster.Builder(settings).numDataNodes(1).build();
    hdfs.waitActive();

    Configuration yarnSettings = new YarnConfiguration(settings);
    yarnSettings.setInt(YarnConfiguration.NM_PMEM_MB, MEGABYTES_EACH);
    yarnSettings.setInt(YarnConfiguration.NM_VCORES, 2);
    yarnSettings.setInt(YarnConfiguration.RM_SCHEDULER_MINIMUM_ALLOCATION_MB, 256);
    yarnSettings.setInt(YarnConfiguration.RM_SCHEDULER_MAXIMUM_ALLOCATION_MB, MEGABYTES_EACH);
    yarnSettings.setClass(
        YarnConfiguration.RM_SCHEDULER, FifoScheduler.class, ResourceScheduler.class);
    yarnSettings.setBoolean(YarnConfiguration.NM_VMEM_CHECK_ENABLED, false);
    // A machine whose disk is nearly full would have no healthy node.
    yarnSettings.setFloat(YarnConfiguration.NM_MAX_PER_DISK_UTILIZATION_PERCENTAGE, 99.9f);
    MiniYARNCluster yarn = new MiniYARNCluster("dateline", NODE_MANAGERS, 1, 1);
    yarn.init(yarnSettings);
    yarn.start();
    if (!yarn.waitForNodeManagersToConnect(60_000)) {
      throw new IllegalStateException("not all node managers came up within a minute");
    }

    Path conf = Files.createDirectories(folder.resolve("conf"));
    Configuration ofClients = new Configuration(yarn.getConfig());
    // A class of the mini cluster, which clients do not have.
    ofClients.unset("net.topology.node.switch.mapping.impl");
    ofClients.set("fs.defaultFS", hdfs.getURI().toString());
    for (String file : new String[] {"yarn-site.xml", "core-site.xml"}) {
      Path written = conf.resolve(file + ".tmp");
      try (OutputStream out = Files.newOutputStream(written)) {
        ofClients.writeXml(out);
      }
      Files.move(written, conf.resolve(file));
    }
    System.out.println("up: " + hdfs.getURI());
  }
}
