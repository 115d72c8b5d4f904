/**
 * The command line {@code stoa}: {@code stoa <noun> <verb>}, one class for each noun. Commands only read arguments and
 * print; what they do is elsewhere.
 *
 * <p>Exit codes: 0 done; 1 failed, with one clear line on the error stream; 2 wrong usage; 3 from {@code domain status}
 * when the server does not answer.
 */
package org.stoachat.cli;
