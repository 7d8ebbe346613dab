/** Tables to what people look at: the HTML page, and files for maps, networks and spreadsheets. */
package io.dateline.report;
