#!/usr/bin/env bash
# Enrolls as an administrator would by hand: key and signing request by openssl, the three requests of [MS-MDE2] by curl.
# Usage: enroll-by-shell.sh HOST:PORT USER CA-FILE FOLDER, with the password on the first line of standard input.
# Ends with the certificate and its chain in FOLDER, checked against the root and the key; prints the certificate's subject.
set -euo pipefail
server=$1 user=$2 ca=$3 folder=$4
IFS= read -r password
umask 077
cd "$folder"

enrollment='http://schemas.microsoft.com/windows/management/2012/01/enrollment'
wstep='http://schemas.microsoft.com/windows/pki/2009/01/enrollment'
xcep='http://schemas.microsoft.com/windows/pki/2009/01/enrollmentpolicy'
wss='http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss'
trust='http://docs.oasis-open.org/ws-sx/ws-trust/200512'
configmgr='http://schemas.microsoft.com/5.0.0.0/ConfigurationManager/Enrollment'

uuid() { cat /proc/sys/kernel/random/uuid; }
# Header of a request: action, address, and what else belongs into it.
header() {
  printf '<s:Header><a:Action s:mustUnderstand="1">%s</a:Action><a:MessageID>urn:uuid:%s</a:MessageID><a:ReplyTo><a:Address>http://www.w3.org/2005/08/addressing/anonymous</a:Address></a:ReplyTo><a:To s:mustUnderstand="1">%s</a:To>%s</s:Header>' "$1" "$(uuid)" "$2" "${3-}"
}
envelope() {
  printf '<s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope" xmlns:a="http://www.w3.org/2005/08/addressing" xmlns:u="%s-wssecurity-utility-1.0.xsd" xmlns:wsse="%s-wssecurity-secext-1.0.xsd" xmlns:wst="%s" xmlns:ac="http://schemas.xmlsoap.org/ws/2006/12/authorization">%s<s:Body>%s</s:Body></s:Envelope>' "$wss" "$wss" "$trust" "$1" "$2"
}
post() {
  curl --silent --show-error --fail-with-body --cacert "$ca" --header 'Content-Type: application/soap+xml; charset=utf-8' --data-binary @- "$1"
}
# Text of the first element of that name, whatever its prefix.
element() { tr -d '\r\n' | sed -n "s/.*<\([A-Za-z0-9]*:\)\{0,1\}$1\( [^>]*\)\{0,1\}>\([^<]*\)<.*/\3/p" | sed 's/&#xD;//g; s/ //g'; }

security="<wsse:Security s:mustUnderstand=\"1\"><wsse:UsernameToken u:Id=\"uuid-$(uuid)-1\"><wsse:Username>$user</wsse:Username><wsse:Password Type=\"$wss-username-token-profile-1.0#PasswordText\">$password</wsse:Password></wsse:UsernameToken></wsse:Security>"

openssl req -new -newkey rsa:2048 -nodes -sha256 -keyout key.pem -out request.der -outform DER -subj "/CN=${user#*\\}" 2>/dev/null

discovery="https://$server/EnrollmentServer/Discovery.svc"
found=$(envelope "$(header "$enrollment/IDiscoveryService/Discover" "$discovery")" \
  "<Discover xmlns=\"$enrollment\"><request><EmailAddress>$user</EmailAddress><RequestVersion>3.0</RequestVersion><DeviceType>CIMClient_Windows</DeviceType><ApplicationVersion>5.0.0.0</ApplicationVersion><OSEdition>4</OSEdition><AuthPolicies><AuthPolicy>OnPremise</AuthPolicy></AuthPolicies></request></Discover>" |
  post "$discovery")
service=$(element EnrollmentServiceUrl <<<"$found")
policy=$(element EnrollmentPolicyServiceUrl <<<"$found")

if [ -n "$policy" ]; then
  envelope "$(header "$xcep/IPolicy/GetPolicies" "$policy" "$security")" \
    "<GetPolicies xmlns=\"$xcep\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><client><lastUpdate xsi:nil=\"true\"/><preferredLanguage xsi:nil=\"true\"/></client><requestFilter xsi:nil=\"true\"/></GetPolicies>" |
    post "$policy" >policies.xml
fi

item() { printf '<ac:ContextItem Name="%s"><ac:Value>%s</ac:Value></ac:ContextItem>' "$1" "$2"; }
context=$(item DeviceType CIMClient_Windows; item ApplicationVersion 5.0.0.0; item OSVersion 6.1.0.0; item DeviceName "$HOSTNAME"; item EnrollmentType Full; item DeviceID "$(uuid)")
answer=$(envelope "$(header "$wstep/RST/wstep" "$service" "$security")" \
  "<wst:RequestSecurityToken><wst:TokenType>$configmgr/DeviceEnrollmentToken</wst:TokenType><wst:RequestType>$trust/Issue</wst:RequestType><wsse:BinarySecurityToken ValueType=\"$wstep#PKCS10\" EncodingType=\"$wss-wssecurity-secext-1.0.xsd#base64binary\">$(base64 -w0 request.der)</wsse:BinarySecurityToken><ac:AdditionalContext>$context</ac:AdditionalContext></wst:RequestSecurityToken>" |
  post "$service")

element BinarySecurityToken <<<"$answer" | base64 -d >provisioning.xml
certificates=$(grep -o 'EncodedCertificate" *value="[^"]*"' provisioning.xml | sed 's/.*value="\([^"]*\)"/\1/')
public=$(openssl pkey -in key.pem -pubout)
for certificate in $certificates; do
  base64 -d <<<"$certificate" | openssl x509 -inform DER -out one.pem
  if [ "$(openssl x509 -in one.pem -noout -pubkey)" = "$public" ]; then mv one.pem certificate.pem; else cat one.pem >>chain.pem; fi
done
openssl verify -CAfile "$ca" -untrusted chain.pem certificate.pem >/dev/null
openssl x509 -in certificate.pem -noout -subject
