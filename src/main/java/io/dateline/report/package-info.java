/** Published tables to the page: one self-contained HTML file that needs no server. */
package io.dateline.report;
