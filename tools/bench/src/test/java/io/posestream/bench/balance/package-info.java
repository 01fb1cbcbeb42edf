@NullMarked
package io.posestream.bench.balance;

import org.jspecify.annotations.NullMarked;
