package fi.solmu.imports.linkage;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Given names that are used for one another. Written by hand from what is usual in Finland; the letters are folded as
 * {@link Text#words} does.
 */
final class GivenNames {
    /** Each line: names that one person may go by. */
    private static final String TOGETHER = """
            matti matias mathias mats
            kati katariina kata katri katarina kaisa kaija
            lasse lars lauri lassi
            pekka pietari petri petteri peter
            jussi juhani johannes juha johan john
            janne jan johan
            antti anton anders antero
            heikki henrik henri henrikki
            jaska jaakko jakob jaakob
            mikko mikael michael micke
            mika mikael
            kalle kaarle karl carl kaarlo
            ville vilhelm viljami vilho
            olli olavi olof uolevi
            tuomas tomas thomas tommi
            risto kristian kristoffer
            eero erik erkki eric
            pasi paavali paavo paul
            sami samuel samuli
            sepe seppo
            teppo tapio
            tero antero
            jukka johannes
            martti martin martinus
            markku markus marko marcus
            niilo nils nikolai niklas
            niko nikolas nikolai
            oskari oskar
            pena pentti
            repe reijo
            simo simon
            taneli daniel dan
            toni anton antonio
            tapsa tapani tapio
            anna anni annika annukka anne anu
            annaliisa anna liisa
            liisa elisabet elisabeth lisa liisi elisa
            leena helena lena elena
            maija maria mari marja
            marjatta maarit
            mia maria miia
            kirsi kristiina kirsti christina kristina
            tiina kristiina martina
            kaarina karin katarina
            riitta margareeta margareta margit greta
            rita margareta
            anneli anna
            eeva eva eevi
            hanna johanna hannele
            jaana johanna
            inka inkeri
            irma irmeli
            paivi paivikki
            pia sofia
            sari sara saara
            sinikka sini
            tuula tuulikki
            ulla ulrika
            ursula ulla
            aino aina
            elina elli helena
            emma emmi emilia
            jenni jenny jennifer
            johanna janna
            katja katarina
            marianne marjaana maria anne
            marketta margareta
            marika maria
            merja meri
            milla camilla kamilla
            nina niina janina
            noora eleonoora eleonora
            paula pauliina paulina
            piia pia
            pirjo birgitta piritta
            pirkko brigitta
            reetta margareta
            saija saila
            salla salli
            sanni sanna
            sofia sofi sohvi
            tanja tatjana
            berit birgitta
            bo bosse
            christer krister kristian
            fredrik fred
            gun gunnel gunilla
            hasse hans
            jonne jonatan
            kenneth ken
            kim joakim
            magnus mans
            nisse nils
            patrik patrick
            stefan staffan
            sten steffe
            svante sven
            susanna sanna susanne
            sirkka sirkku
            minna vilhelmiina
            timo timoteus
            satu saara
            viveca vivi
            yrjo georg jyri
            alex aleksi aleksanteri alexander
            ale aleksi
            santtu aleksanteri
            sasu aleksanteri
            topi tobias
            jope jorma
            juke jukka
            jone jouni
            jussi jouni
            rike richard rikhard
            riku richard rikhard
            robi robert
            roope robert
            valtteri valter
            kimmo joakim
            veikko veijo
            vele veli
            """;

    private static final Map<String, Set<String>> BY_NAME = byName();

    private GivenNames() {}

    private static Map<String, Set<String>> byName() {
        var byName = new HashMap<String, Set<String>>();
        TOGETHER.lines().forEach(line -> {
            var names = Text.split(line.strip());
            names.forEach(
                    name -> byName.computeIfAbsent(name, _ -> new HashSet<>()).addAll(names));
        });
        return byName;
    }

    /** Anna-Liisa and Annaliisa, Matti and Matias, Anna Maria and Anna; not a mere slip of the pen. */
    static boolean sameName(String one, String other) {
        if (one.replace(" ", "").equals(other.replace(" ", ""))) {
            return true;
        }
        var first = Text.split(one);
        var second = Text.split(other);
        if (first.size() > 1 || second.size() > 1) {
            return first.containsAll(second) || second.containsAll(first);
        }
        return BY_NAME.getOrDefault(one, Set.of()).contains(other);
    }
}
