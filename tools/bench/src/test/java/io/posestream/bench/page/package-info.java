@NullMarked
package io.posestream.bench.page;

import org.jspecify.annotations.NullMarked;
