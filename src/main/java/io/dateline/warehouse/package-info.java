/**
 * The output folder: what was computed once, the tables that analysts read, and how one becomes the
 * other so that no reader ever sees half of it.
 */
package io.dateline.warehouse;
