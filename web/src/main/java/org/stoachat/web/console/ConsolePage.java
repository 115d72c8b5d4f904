package org.stoachat.web.console;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.stoachat.common.Caller;

/** What all pages of the console have in common: the language and who is signed in. */
@Named
@RequestScoped
public class ConsolePage {

    private static final String LANGUAGE_COOKIE = "stoa-language";
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH);

    @Inject
    private HttpServletRequest request;

    @Inject
    private Caller caller;

    private Locale language;

    /** Takes the language that was chosen on this device, else the first of the browser's that there is, else English. */
    @PostConstruct
    void chooseLanguage() {
        Cookie[] cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        Stream<String> chosen = Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(LANGUAGE_COOKIE))
                .map(Cookie::getValue);
        Stream<String> preferred =
                Collections.list(request.getLocales()).stream().map(Locale::getLanguage);
        language = Stream.concat(chosen, preferred)
                .flatMap(tag ->
                        LANGUAGES.stream().filter(known -> known.getLanguage().equals(tag)))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    /** The language that the page is written in. */
    public Locale getLanguage() {
        return language;
    }

    /** The languages that there are. */
    public List<Locale> getLanguages() {
        return LANGUAGES;
    }

    /** The name of whoever is signed in. */
    public String getUserName() {
        return caller.displayName();
    }

    /** The first letters of the first and the last word of that name. */
    public String getInitials() {
        return Initials.of(caller.displayName());
    }
}
