/** What an analysis leaves behind: one class per output file, and the summary. */
@NullMarked
package io.posestream.cli.report;

import org.jspecify.annotations.NullMarked;
