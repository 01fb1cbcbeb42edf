/** What recordings cost. */
@NullMarked
package io.posestream.bench.record;

import org.jspecify.annotations.NullMarked;
