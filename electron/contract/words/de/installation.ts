/** What ccmsetup and CMUninstall say while they work. A path stands on its own at the end of a line. */
import type { installation as english } from '../en/installation.ts';

export const installation: Readonly<Record<keyof typeof english, string>> = {
  'installation.installing': '{program} {version} wird für {scope, select, person {dieses Konto} other {diesen Computer}} installiert',
  'installation.updating':
    '{program} {older} wird für {scope, select, person {dieses Konto} other {diesen Computer}} auf {version} aktualisiert',
  'installation.upToDate': '{program} {version} ist vorhanden; es muss nichts geändert werden',
  'installation.planned': 'Es wurde nichts geändert. Folgendes würde getan:',
  'installation.interrupted': 'Ein früherer Lauf wurde unterbrochen. Was er begonnen hatte, ist abgeschlossen oder rückgängig gemacht',
  'installation.receiptReplaced': 'Der Installationsbeleg kann nicht gelesen werden und wird neu geschrieben: {file}',
  'installation.created': 'angelegt    {path}',
  'installation.replaced': 'ersetzt     {path}',
  'installation.unchanged': 'vorhanden   {path}',
  'installation.left': 'belassen    {path}',
  'installation.removed': 'entfernt    {path}',
  'installation.missing': 'schon weg   {path}',
  'installation.leftSettings': 'Die vorhandenen Einstellungen bleiben, wie sie sind: {path}',
  'installation.leftLogin': 'Das Programm startet nicht bei der Anmeldung, weil das ausgeschaltet wurde: {path}',
  'installation.givenUp': 'Nicht mehr benötigt, aber von jemandem geändert; bleibt deshalb erhalten: {path}',
  'installation.loginOff': 'Das Programm startet nicht bei der Anmeldung: Das legt die Einstellung StartAtLogin fest',
  'installation.receipt': 'Installationsbeleg: {path}',
  'installation.notOnPath': 'Die Befehle werden noch nicht anhand ihres Namens gefunden: Nehmen Sie diesen Ordner in PATH auf: {path}',
  'installation.verifying': '{host} wird gefragt, ob er das Zertifikat akzeptiert',
  'installation.verified': '{host}{siteCode, select, none {} other { (Standort {siteCode})}} hat das Zertifikat akzeptiert',
  'installation.configuring': 'Die Einstellungen werden geschrieben',
  'installation.certificate': 'Verwendetes Zertifikat: {subject}, Seriennummer {serialNumber}',

  'installation.uninstalling': '{program} {version} wird entfernt',
  'installation.nothing': 'Es gibt nichts zu deinstallieren: kein Installationsbeleg gefunden unter {path}',
  'installation.kept': 'Seit dem Anlegen geändert; bleibt deshalb erhalten: {path}',
  'installation.ending': 'Das Programm im Hintergrund wird aufgefordert, sich zu beenden',
  'installation.stillRuns': 'Das Programm ist geöffnet und läuft weiter, bis es geschlossen wird (Prozess {pid})',
  'installation.traces': 'entfernt    {path}',
  'installation.noTraces': 'Es gibt keine Protokolldateien und Absturzberichte zu entfernen',
  'installation.certificateStays':
    'Das Zertifikat bleibt im Schlüsselbund: {subject}, Seriennummer {serialNumber}, gültig bis {notAfter}. CMUninstall -removecertificate entfernt es. Sperren kann es nur die Organisation.',
  'installation.certificateRemoved':
    'Das Zertifikat wurde entfernt: {subject}, Seriennummer {serialNumber}. Die Organisation möchte es möglicherweise sperren.',
  'installation.removeQuestion':
    '{count, plural, one {Das Zertifikat und sein Schlüssel werden} other {# Zertifikate und ihre Schlüssel werden}} endgültig aus dem Schlüsselbund entfernt: {subjects}. Geben Sie yes ein, um fortzufahren: ',
};
