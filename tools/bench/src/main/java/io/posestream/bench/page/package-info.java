/** The reports by name, and the performance page that is made of them. */
@NullMarked
package io.posestream.bench.page;

import org.jspecify.annotations.NullMarked;
