"""Dateline every night, as an Airflow DAG with one SparkSubmitOperator.

Needs apache-airflow (2.4 or later, or 3) with apache-airflow-providers-apache-spark, a connection
named below that leads to the cluster, and a Spark 4.1 whose spark-submit is on the worker's PATH.
Checked so far: that it compiles, and that these are arguments of the operator. Not tried in Airflow.
"""

from datetime import datetime, timedelta, timezone

from airflow.providers.apache.spark.operators.spark_submit import SparkSubmitOperator

try:
    from airflow.sdk import DAG
except ImportError:  # Airflow 2
    from airflow import DAG

DATELINE = "/opt/dateline"
INPUTS = ["hdfs:///news/dumps"]
OUTPUT = "hdfs:///tables/news"
# One line of JSON a night, on the machine of the driver; a monitor reads it.
SUMMARY = "/var/lib/dateline/nightly-{{ ds_nodash }}.json"

arguments = ["run", "--output", OUTPUT, "--summary-json", SUMMARY]
for path in INPUTS:
    arguments += ["--input", path]
arguments += ["--max-rejected", "0.05", "--max-silence", "7", "--max-age", "3"]

with DAG(
    dag_id="dateline",
    description="Weekly tables of places and actors, brought up to date every night",
    schedule="15 2 * * *",
    start_date=datetime(2026, 1, 1, tzinfo=timezone.utc),
    # A run reads whatever is new: there is nothing to catch up with, and one at a time is enough.
    catchup=False,
    max_active_runs=1,
    tags=["news"],
) as dag:
    SparkSubmitOperator(
        task_id="run",
        conn_id="spark_default",
        application=f"{DATELINE}/target/dateline.jar",
        java_class="io.dateline.Dateline",
        # Master's address and secret: the connection and a file of mode 600 that only it can read.
        properties_file=f"{DATELINE}/jobs/conf/standalone.conf",
        driver_class_path=f"{DATELINE}/target/dateline-models.jar",
        jars=f"{DATELINE}/target/dateline-models.jar",
        application_args=arguments,
        execution_timeout=timedelta(hours=8),
        # Code 4 says that a threshold was passed. A second try would read nothing new, and hide it.
        retries=0,
    )
