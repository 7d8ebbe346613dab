package io.dateline.ingest;

/**
 * Where a record stands.
 *
 * @param inputFile URI of the file that holds it
 * @param position its number in the file, from 1; 0 where the file as a whole is meant
 * @param format the file's format
 */
record RecordId(String inputFile, long position, InputFormat format) {}
