/** Serves the files of the users' web client, which is no part of this package: {@code src/main/client} is. */
package org.stoachat.web.ui;
