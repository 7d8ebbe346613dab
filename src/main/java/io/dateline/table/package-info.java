/** One class per table: its key, its columns, and what each of them means. */
package io.dateline.table;
