package org.stoachat.web.error;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.ResourceBundle;

/** The small page that a person sees when something cannot be shown. It says no more than a problem does. */
record ErrorPage(int status, String language, String html) {

    private static final String TEMPLATE =
            """
            <!doctype html>
            <html lang="%s">
              <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s · Stoa</title>
                <link rel="icon" href="/app/favicon.svg" type="image/svg+xml">
                <link rel="stylesheet" href="/app/tokens.css">
                <link rel="stylesheet" href="/app/login.css">
              </head>
              <body>
                <main>
                  <h1>%s</h1>
                  <p>%s</p>
                  <p><a href="/">%s</a></p>
                </main>
              </body>
            </html>
            """;

    /** The page of a problem in the language that the reader prefers. */
    static ErrorPage of(Problem problem, Locale locale) {
        ResourceBundle texts = ResourceBundle.getBundle(
                "org.stoachat.web.error.texts",
                locale,
                ErrorPage.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        String kind =
                switch (problem.status()) {
                    case 403, 404 -> String.valueOf(problem.status());
                    default -> problem.status() < 500 ? "refused" : "failed";
                };
        String text = texts.getString(kind + ".text");
        if (problem.incident() != null) {
            text += " (" + problem.incident() + ")";
        }
        String language = texts.getLocale().getLanguage();
        String title = texts.getString(kind + ".title");
        String html =
                TEMPLATE.formatted(language.isEmpty() ? "en" : language, title, title, text, texts.getString("home"));
        return new ErrorPage(problem.status(), language, html);
    }

    void send(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType("text/html");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(html);
    }
}
