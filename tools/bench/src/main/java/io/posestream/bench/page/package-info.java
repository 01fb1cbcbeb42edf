/** {@code docs/performance-tables.md} and its charts, from the JSON that the reports left. */
@NullMarked
package io.posestream.bench.page;

import org.jspecify.annotations.NullMarked;
