/** Classes that break the rules of the architecture on purpose, one rule each. */
package org.stoachat.seeded.room;
