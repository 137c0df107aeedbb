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
    /**
     * Each line: one name in its spellings, then what those who have it are called for short. A short form stands for the
     * name, not for another short form of it: Kati and Kaisa may both be Katariina, and are not one another.
     */
    static final String SHORT_FORMS = """
            aleksanteri aleksander alexander: ale aleksi alex alexi sandi santeri santtu sasu sasha
            aleksi alexi: ale alex
            andreas: adde andi antti
            antero: ante antti tero
            anton antoni anttoni antonio: toni tony
            ari: arska
            arto: arska arttu
            artturi artur arthur: arska artsi arttu
            benjamin: ben benji benny
            bengt: benkku
            bertil bertel: berra
            bo: bosse
            daniel: dan dani danne taneli
            emanuel immanuel manuel: manu
            erik eric eerik eerikki: erkka erkki
            erkki: eki erkka
            esko: eski
            ferdinand: ferdi
            filip filippus philip: fille vilppu
            fredrik: fred fredde freddi
            gabriel: gabi
            gustav gustaf: gusse gusti kusti kustaa
            hannu: hanski
            hans: hanski hasse
            harri harry: hara
            heikki: heka hessu
            henrik henrikki henri henry: heikki henka henke henkka
            herman hermanni: hemmu manne
            ilkka: ile
            ilmari: ile immu
            ilpo: ile
            ingmar: inge
            jaakko: jaska jakke
            jakob jacob jaakob: jaakko jaska jakke
            jalmari hjalmar: jallu
            jan: janne
            jari: jartsa jarska
            jarkko: jartsa
            jarmo: jartsa jarska
            jesper: jeppe
            joakim joachim joacim: jocke jokke kim kimmo
            johan: janne jonte jussi
            johannes: hannes hannu juha jukka jussi
            john: johnny jonni
            jonatan jonathan joonatan: jonne jonte joni jontti
            joonas jonas: jonde jontte
            jorma: jope
            josef joseph joosef: jooseppi juuso
            jouni: jone
            juha: jussi
            juhani: juha jussi
            jukka: juke
            kai kaj: kaitsu
            kalervo: kale kalle
            kalevi: kale kalle
            karl carl kaarle kaarlo: kale kalle
            kasper kaspar casper: kape kassu
            keijo: keke
            kenneth kennet: ken kenu
            konstantin: kosti
            kristian christian: kride risto
            kristoffer kristofer christoffer christopher: risto toffe
            kurt: kurre
            kustaa: kusti
            lars: lasse lassi
            lauri: lasse lassi late
            leif: leffe
            lennart: lenni lenna
            leonard: leo
            leopold: leo
            ludvig: ludde
            luukas lukas lucas: luke
            magnus: mange manne
            markku: make
            marko marco: make
            markus marcus: macke make markku
            martin: martti masa
            martti: masa
            matias mathias mattias matthias: matte matti
            matti: masa
            mauno: manu
            mauri: make
            maximilian maksimilian: max
            mikael michael: micke mika mikke mikko miku
            niklas niclas nicklas: nicke
            nikolas nicolas nikolaus nikolai: niki niko
            nils: nisse
            olavi: ola olli
            oliver: olli
            olof olov: ola olle
            oskari oskar oscar: osku ossi
            osmo: osku
            patrik patrick: pate patte
            paul: paavo palle pauli
            paavali: paavo pauli
            pentti: pena
            per: pelle peppe
            pertti: pera
            peter petter: peppe pete
            petri: pete
            petteri: pete
            pietari: pete petteri
            raimo: raimppa rami
            rainer: raine rane
            rasmus erasmus: rasse
            reijo: reiska repe
            reino: reiska repa
            richard rikhard rikard rickard: rike riki riku
            robert: bob robban robbe robi roope
            robin: robban robi
            roger: rogge
            roland: rolle
            rolf: roffe
            ronald: ronni ronny
            sakari: sakke saku
            sakarias zacharias: sakari sakke saku
            salomon salomo: sale
            samuel samuli: sami sampo samppa samu
            santeri: santtu
            sauli: sale
            sebastian: basse sebbe sebu
            seppo: sepe
            simon simeon: simo simppa
            simo: simppa
            stefan: steffe
            tapani: tapsa
            tapio: tapsa
            teodor theodor: teo theo
            teuvo: teukka
            timo: timppa
            timoteus: teemu timo
            tobias: tobbe topi
            toivo: topi
            tomas thomas: tom tomi tommi tompe
            topias: topi
            torbjorn: tobbe
            torsten thorsten: tosse totte
            tuomas: tomi tommi tomppa tuomo
            ulf: uffe
            urho: urkki
            valdemar: valde valle
            valter: valle
            valtteri: valtsu vallu
            veijo: veiska
            veikko: veke veiska
            veli: vele
            viktor victor: vikke
            vilhelm: vilho ville
            viljami villiam viljam: ville vili
            vilho: ville
            agneta agnetha: netta
            aleksandra alexandra: alex aleksa sandra sassa
            amalia: malla
            amanda: manda
            anastasia: asja nasti
            anna: anni annika annu annukka ansku
            annaleena: anna leena
            annaliisa: anna annu liisa
            annamaija: anna maija
            annamari: anna mari
            anneli: anne anni annu
            anniina: anni niina
            annika: annu ansku
            antonia: toni
            beatrice: bea
            birgitta brigitta: bibbi bigi gitta gitte
            camilla kamilla: milla
            cecilia: cilla cissi
            charlotta charlotte: lotta lotte
            christina kristina kristiina: kicki kikka kirsi kirsti krisse stiina stina tiina tina
            dorotea dorothea: dora tea
            eevaliisa: eeva liisa
            eleonoora eleonora: nora noora
            elina: elli ellu
            elisabet elisabeth elizabeth: betty bettan elisa liisa liisi lisa lisbet lissu
            emilia: emma emmi emppu
            emma: emmi emppu
            eugenia: jenni jenny
            eveliina evelina: eve evi
            felicia: fia
            franciska fransiska: siska
            fredriikka fredrika: riikka
            gabriella gabriela: gabi gabbi ella
            gunilla: gullan nilla
            hannele: hanna hansu
            hanna: hansu
            helena: helen hellu leena lena
            helina: heli
            henrietta: henna
            henriikka henrika: henna henni riikka
            ingeborg: inga
            ingrid: inga inka
            inkeri: inka inkku
            irene: ira
            irina: ira
            irmeli: irma
            isabella isabel isabelle: bella iisa
            janina: niina nina
            jeanette jeannette: netta
            jennifer: jenna jenni jenny
            johanna: hanna hansu jaana janna jonna jossu
            josefiina josefina josefin: fiina fina jossu
            juulia julia: jullu juuli
            kaarina: kaija kaisu
            kaisa: kaisu
            karin: kajsa
            karoliina karolina carolina caroline: karo liina lina
            kassandra cassandra: sandra
            katariina katarina katharina catharina: kaija kaisa kaisu kata kati katja katri
            katri: kata
            kirsi: kikka
            kirsti: kikka
            liisa: liisi lissu
            liselotte: lotta
            loviisa lovisa: lova
            magdaleena magdalena: leena lena magda malena
            maija: maiju maikki maikku
            margareeta margareta margaretha margaret: greta kreeta maarit maggi margit marketta marre reeta reetta riitta rita
            maria: maija maikki maiju mari marika mia miia
            marianne: mari
            mariliisa: mari liisa
            marjaana: jaana marja
            marjaleena: leena marja
            marjaliisa: liisa marja
            marjatta: jatta maija marja
            marjukka: marja
            marleena: leena
            martina: tiina tina
            matilda mathilda: tilda tilli
            mikaela michaela: micka
            mirjami mirjam miriam: miri mirja
            monika monica: moni
            natalia: nata natasha
            olivia: liv livia
            paivikki: paivi
            pauliina paulina: paula
            pernilla: nilla
            petronella: nella
            rebekka rebecka rebecca: becka bekka
            regina: gina
            riitta: ritu
            ritva: ritu
            sinikka: sini
            sofia sophia: fia fiia sofi sohvi
            stefania stefanie: steffi
            susanna susanne: sanna sanni susse sussu
            tatjana tatiana: tanja
            terese therese teresia teresa: tessa
            tuija: tuikku
            tuulia: tuuli
            tuulikki: tuula tuuli
            ullamaija: maija ulla
            ulriikka ulrika: riikka ulla
            valborg valpuri: vappu
            veronika veronica: nika vera
            viktoria victoria: vickan vicky viki
            vilhelmiina vilhelmina: miina mina minna vilma
            viveca viveka vivian: vivan vivi
            """;

    private static final Map<String, Set<String>> BY_NAME = byName();

    private GivenNames() {}

    private static Map<String, Set<String>> byName() {
        var byName = new HashMap<String, Set<String>>();
        SHORT_FORMS.lines().forEach(line -> {
            int colon = line.indexOf(':');
            var spellings = Text.split(line.substring(0, colon));
            var shortForms = Text.split(line.substring(colon + 1).strip());
            for (var name : spellings) {
                var known = byName.computeIfAbsent(name, _ -> new HashSet<>());
                known.addAll(spellings);
                known.addAll(shortForms);
            }
            for (var name : shortForms) {
                byName.computeIfAbsent(name, _ -> new HashSet<>()).addAll(spellings);
            }
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
